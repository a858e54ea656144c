package picture

import (
	"image/color"
	"time"
)

const (
	curveTop    = headHigh + 20
	curveBottom = curveTop + 420
	curveRight  = wide - margin
	widestMark  = 300 // of what stands left of the curve
)

// plane is where a curve is drawn.
type plane struct {
	*canvas
	Curve
	left float64
}

func (p Picture) drawCurve() *canvas {
	notes := p.notes()
	words := p.Curve.words()
	high := curveBottom + 60 + labelHigh*float64(len(words)) + 12 + noteHigh*float64(len(notes)) + margin
	c := newCanvas(high)
	c.text(margin, 56, p.Title, titleSize, wide-2*margin, white)
	at := plane{canvas: c, Curve: *p.Curve, left: margin}
	for _, m := range p.Curve.Amounts {
		at.left = max(at.left, margin+min(width(m.Text, noteSize), widestMark)+14)
	}
	at.axes()
	at.steps(p.Curve.Steps, lighter(skyBlue), skyBlue)
	if len(p.Curve.Needed) > 0 {
		needed := at.corners(p.Curve.Needed, func(s Step) float64 { return s.High })
		at.line(ground, 13, needed) // which sets the line off from what it crosses
		at.line(yellow, 5, needed)
	}
	y := float64(curveBottom + 60)
	for _, w := range words {
		left := float64(margin)
		if w.colour != grey {
			c.box(left, y+12, left+26, y+34, w.colour)
			left += 40
		}
		c.text(left, y+labelSize, w.text, valueSize, wide-margin-left, w.colour)
		y += labelHigh
	}
	drawNotes(c, y+12, notes)
	return c
}

type coloured struct {
	text   string
	colour color.RGBA
}

// words are what stands below the curve.
func (c Curve) words() []coloured {
	out := []coloured{{c.Committed, skyBlue}}
	if c.Asked != "" {
		out = append(out, coloured{c.Asked, yellow})
	}
	for _, b := range c.Besides {
		out = append(out, coloured{b, grey})
	}
	return out
}

func (p plane) x(t time.Time) float64 {
	all := p.End.Sub(p.Start)
	if all <= 0 {
		return p.left
	}
	return p.left + (curveRight-p.left)*min(max(float64(t.Sub(p.Start))/float64(all), 0), 1)
}

func (p plane) y(amount float64) float64 {
	if p.Top <= 0 {
		return curveBottom
	}
	return curveBottom - (curveBottom-curveTop)*min(amount/p.Top, 1)
}

// axes draws the marks of both axes.
func (p plane) axes() {
	for _, m := range p.Amounts {
		y := p.y(m.Amount)
		p.box(p.left, y-1, curveRight, y+1, track)
		p.textTo(p.left-14, y+noteSize/3, m.Text, noteSize, widestMark, grey)
	}
	every := 1
	for !p.apart(every) {
		every++
	}
	for i := 0; i < len(p.Times); i += every {
		x := p.x(p.Times[i].At)
		from, _ := p.stands(p.Times[i])
		p.box(x-1, curveBottom, x+1, curveBottom+10, grey)
		p.text(from, curveBottom+16+noteSize, p.Times[i].Text, noteSize, wide-2*margin, grey)
	}
}

// apart reports whether so many of the marks of time, every nth, do not touch.
func (p plane) apart(every int) bool {
	free := 0.0
	for i := 0; i < len(p.Times); i += every {
		from, until := p.stands(p.Times[i])
		if from < free {
			return false
		}
		free = until + margin/2
	}
	return true
}

// stands is from where to where the words of a mark of time stand.
func (p plane) stands(m Mark) (from, until float64) {
	w := min(width(m.Text, noteSize), wide-2*margin)
	from = max(min(p.x(m.At)-w/2, wide-margin-w), margin)
	return from, from + w
}

// steps fills what is in place: up to the low end, and lighter up to the high one.
func (p plane) steps(steps []Step, may, will color.RGBA) {
	for i, s := range steps {
		until := float64(curveRight)
		if i+1 < len(steps) {
			until = p.x(steps[i+1].At)
		}
		p.box(p.x(s.At), p.y(s.High), until, p.y(s.Low), may)
		p.box(p.x(s.At), p.y(s.Low), until, curveBottom, will)
	}
	p.line(white, 3, p.corners(steps, func(s Step) float64 { return s.Low }))
}

// corners are the points of a line in steps up to the right end.
func (p plane) corners(steps []Step, of func(Step) float64) [][2]float64 {
	var out [][2]float64
	for i, s := range steps {
		x, y := p.x(s.At), p.y(of(s))
		if i > 0 {
			out = append(out, [2]float64{x, out[len(out)-1][1]})
		}
		out = append(out, [2]float64{x, y})
	}
	return append(out, [2]float64{curveRight, out[len(out)-1][1]})
}
