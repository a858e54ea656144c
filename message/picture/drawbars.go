package picture

// Where things stand in a row: the label above, and below it each bar with its value to the right.
const (
	barsRight  = 400
	valuesLeft = barsRight + 24
	labelHigh  = 50
	barHigh    = 44 // with the space below it
	barThick   = 32
	rowGap     = 18
	noteHigh   = 38
	headHigh   = 84
)

func (p Picture) drawBars() *canvas {
	notes := p.notes()
	high := headHigh + margin + noteHigh*float64(len(notes))
	for _, r := range p.Rows {
		high += r.head() + rowGap
		for _, b := range r.Bars {
			high += b.high()
		}
	}
	if p.More != "" {
		high += labelHigh
	}
	c := newCanvas(high)
	c.text(margin, 56, p.Title, titleSize, wide-2*margin, white)
	y := float64(headHigh)
	for _, r := range p.Rows {
		y = r.draw(c, y)
	}
	if p.More != "" {
		c.text(margin, y+labelSize, p.More, labelSize, wide-2*margin, grey)
		y += labelHigh
	}
	drawNotes(c, y, notes)
	return c
}

// notes are the lines of the notes.
func (p Picture) notes() []string {
	var lines []string
	for _, note := range p.Notes {
		lines = append(lines, wrap(note, noteSize, wide-2*margin)...)
	}
	return lines
}

func drawNotes(c *canvas, y float64, lines []string) {
	for _, line := range lines {
		c.text(margin, y+noteSize, line, noteSize, wide-2*margin, grey)
		y += noteHigh
	}
}

// value is what stands at a bar, in smaller letters on several lines if need be: no figure is cut off.
func (b Bar) value() (lines []string, size float64) {
	const room = wide - margin - valuesLeft
	if smaller := valueSize * min(room/width(b.Text, valueSize), 1); smaller >= leastSize {
		return []string{b.Text}, smaller
	}
	return wrap(b.Text, leastSize, room), leastSize
}

// high is how much room a bar takes.
func (b Bar) high() float64 {
	lines, size := b.value()
	return max(barHigh, float64(len(lines))*(size+4)+barHigh-barThick)
}

// head is how much room the label takes with what is needed, on a line of its own if need be.
func (r Row) head() float64 {
	if r.Needed != "" && width(r.Label, labelSize)+margin+width(r.Needed, valueSize) > wide-2*margin {
		return 2*labelHigh - 6
	}
	return labelHigh
}

// draw draws a row from y on and returns where the next begins.
func (r Row) draw(c *canvas, y float64) float64 {
	const room = wide - 2*margin
	c.text(margin, y+labelSize, r.Label, labelSize, room, white)
	y += r.head()
	if r.Needed != "" {
		c.textTo(wide-margin, y-labelHigh+labelSize, r.Needed, valueSize, room, yellow)
	}
	top, bottom := y, y
	for _, b := range r.Bars {
		colour, low, high := b.colour(), r.at(b.Low), r.at(b.High)
		c.box(margin, y, barsRight, y+barThick, track)
		c.box(low, y, high, y+barThick, lighter(colour))
		c.box(margin, y, low, y+barThick, colour)
		if b.Open { // it goes on
			tip := min(high+barThick/2, barsRight)
			c.area(lighter(colour), [][2]float64{{high, y}, {tip, y + barThick/2}, {high, y + barThick}})
		}
		lines, size := b.value()
		for i, line := range lines {
			c.text(valuesLeft, y+size-5+float64(i)*(size+4), line, size, wide-margin-valuesLeft, colour)
		}
		bottom = y + barThick
		y += b.high()
	}
	if r.Target > 0 {
		at := r.at(r.Target)
		c.box(at-3, top-6, at+3, bottom+6, yellow)
	}
	return y + rowGap
}

// at is where an amount ends; one that is little is seen all the same.
func (r Row) at(amount float64) float64 {
	if r.Scale <= 0 || amount <= 0 {
		return margin
	}
	return margin + max((barsRight-margin)*min(amount/r.Scale, 1), 4)
}
