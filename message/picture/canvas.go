package picture

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// The measures are in pixels, of which a picture has about twice those it is shown with: Discord shows 400 in a card.
const (
	wide   = 900
	margin = 30

	titleSize = 40
	labelSize = 34
	valueSize = 31
	noteSize  = 26
	leastSize = 24 // smaller letters cannot be read on a phone

	dpi = 72 // which makes a point of the drawing library a pixel
)

// canvas draws in pixels from the upper left corner.
type canvas struct {
	on   *vgimg.Canvas
	high float64
}

func newCanvas(high float64) *canvas {
	high = math.Ceil(high)
	on := vgimg.NewWith(vgimg.UseWH(wide, vg.Length(high)), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(ground))
	return &canvas{on, high}
}

// image returns what was drawn in few colours, which takes a fraction of the room and of the time to write.
func (c *canvas) image() image.Image {
	full := c.on.Image().(*image.RGBA)
	few := image.NewPaletted(full.Rect, palette())
	known := map[[3]uint8]uint8{}
	var last [3]uint8
	index := uint8(few.Palette.Index(color.Black))
	for i := range few.Pix {
		is := [3]uint8(full.Pix[4*i : 4*i+3])
		if is != last {
			var has bool
			if index, has = known[is]; !has {
				index = uint8(few.Palette.Index(color.RGBA{is[0], is[1], is[2], 0xFF}))
				known[is] = index
			}
			last = is
		}
		few.Pix[i] = index
	}
	return few
}

func (c *canvas) point(x, y float64) vg.Point {
	return vg.Point{X: vg.Length(x), Y: vg.Length(c.high - y)}
}

// box fills the area between two corners, moved to whole pixels so that no seam shows between two boxes.
func (c *canvas) box(left, top, right, bottom float64, with color.Color) {
	left, top, right, bottom = math.Round(left), math.Round(top), math.Round(right), math.Round(bottom)
	if right <= left || bottom <= top {
		return
	}
	c.area(with, [][2]float64{{left, top}, {right, top}, {right, bottom}, {left, bottom}})
}

// area fills a polygon.
func (c *canvas) area(with color.Color, corners [][2]float64) {
	c.on.SetColor(with)
	path := c.path(corners)
	path.Close()
	c.on.Fill(path)
}

// line draws a line through points.
func (c *canvas) line(with color.Color, thick float64, points [][2]float64) {
	c.on.SetColor(with)
	c.on.SetLineWidth(vg.Length(thick))
	c.on.Stroke(c.path(points))
}

func (c *canvas) path(points [][2]float64) vg.Path {
	var path vg.Path
	for i, p := range points {
		if i == 0 {
			path.Move(c.point(p[0], p[1]))
		} else {
			path.Line(c.point(p[0], p[1]))
		}
	}
	return path
}

// text writes from x on, on the base line y, in at most room, and returns where it ends.
func (c *canvas) text(x, y float64, text string, size, room float64, with color.Color) float64 {
	text, size = fit(text, size, min(size, leastSize), room)
	// Not by c.on.FillString, which turns every glyph as if it were rotated: that takes most of the time.
	pen := font.Drawer{Dst: c.on.Image(), Src: image.NewUniform(with), Dot: fixed.P(0, int(y))}
	for _, r := range runs(text, size) {
		pen.Face, pen.Dot.X = r.face.FontFace(dpi), fixed.Int26_6(x*64)
		pen.DrawString(r.text)
		x += float64(r.face.Width(r.text))
	}
	return x
}

// textTo is text that ends at x; it returns where it begins.
func (c *canvas) textTo(x, y float64, text string, size, room float64, with color.Color) float64 {
	text, size = fit(text, size, min(size, leastSize), room)
	from := x - width(text, size)
	c.text(from, y, text, size, room+1, with)
	return from
}
