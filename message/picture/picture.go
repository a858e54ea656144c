// Package picture draws what the coalition adds up to. A picture is made in two steps: what is plotted, which is
// plain data in the reader's words, and the drawing, which adds nothing to it.
package picture

import (
	"bytes"
	"fmt"
	"image/png"
	"runtime"
	"time"

	"muster/coalition"
)

// Picture is what is plotted: rows of bars or a curve, and the words around them. The zero value is no picture.
type Picture struct {
	Title string
	Rows  []Row    `json:",omitempty"`
	More  string   `json:",omitempty"` // how many rows are left out, in words
	Left  int      `json:",omitempty"` // the same as a number
	Curve *Curve   `json:",omitempty"`
	Notes []string // how to read it, for whom it is, and as of when
}

// Row is one thing that bars tell of.
type Row struct {
	Label  string
	Bars   []Bar
	Target float64 `json:",omitempty"` // what is needed; 0: nothing
	Needed string  `json:",omitempty"` // the same in words
	Scale  float64 // the amount at which a bar is full; 0 when nothing is an amount
}

// Bar is an amount of one strength; bars are never added.
type Bar struct {
	Strength  coalition.Strength
	Past      bool `json:",omitempty"` // it is what was before
	Low, High float64
	Open      bool `json:",omitempty"` // it is "at least"
	Text      string
}

// Curve is what is in place over time.
type Curve struct {
	Start, End time.Time
	Top        float64 // the largest amount
	Steps      []Step  // the first at Start
	Needed     []Step  // likewise; nil when nothing is needed by a time
	Times      []Mark  // where the axis of time is marked
	Amounts    []Mark
	Committed  string   // what is in place in the end, in words
	Asked      string   `json:",omitempty"` // what is needed in the end
	Besides    []string `json:",omitempty"` // what has no place on the curve
}

// Step is from when on there is how much.
type Step struct {
	At        time.Time
	Low, High float64
	Text      string // when and how much, in words; "" where nothing comes
}

// Mark is a place on an axis and what stands there.
type Mark struct {
	At     time.Time `json:",omitzero"`
	Amount float64   `json:",omitempty"`
	Text   string
}

// MaxRows is how many rows a picture has; more could not be read on a phone.
const MaxRows = 12

// Empty reports whether there is nothing to draw.
func (p Picture) Empty() bool { return len(p.Rows) == 0 && p.Curve == nil }

// drawing bounds how many pictures are drawn at once: each takes a processor for a while, and some megabytes.
var drawing = make(chan struct{}, max(2, runtime.NumCPU()))

// PNG draws the picture. The same picture gives the same bytes.
func (p Picture) PNG() (content []byte, err error) {
	defer func() { // of the fonts and of the drawing below; an answer must not be lost for its picture
		if broken := recover(); broken != nil {
			err = fmt.Errorf("draw a picture: %v", broken)
		}
	}()
	drawing <- struct{}{}
	defer func() { <-drawing }()
	var c *canvas
	if p.Curve != nil {
		c = p.drawCurve()
	} else {
		c = p.drawBars()
	}
	var out bytes.Buffer
	if err := png.Encode(&out, c.image()); err != nil {
		return nil, fmt.Errorf("encode a picture: %w", err)
	}
	return out.Bytes(), nil
}
