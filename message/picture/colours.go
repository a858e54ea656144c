package picture

import (
	"image/color"
	"sync"

	"muster/coalition"
)

// The colours of bars and lines are those of Okabe and Ito, "Color Universal Design" (2008), which people with
// any kind of colour vision tell apart. Words stand beside each.
var (
	skyBlue       = color.RGBA{0x56, 0xB4, 0xE9, 0xFF}
	orange        = color.RGBA{0xE6, 0x9F, 0x00, 0xFF}
	reddishPurple = color.RGBA{0xCC, 0x79, 0xA7, 0xFF}
	yellow        = color.RGBA{0xF0, 0xE4, 0x42, 0xFF}
)

// The ground is Discord's own in its dark theme, nearly.
var (
	ground = color.RGBA{0x1E, 0x1F, 0x22, 0xFF}
	track  = color.RGBA{0x2E, 0x30, 0x35, 0xFF} // where a bar may reach
	white  = color.RGBA{0xF2, 0xF3, 0xF5, 0xFF}
	grey   = color.RGBA{0xB5, 0xBA, 0xC1, 0xFF}
)

func (b Bar) colour() color.RGBA {
	switch {
	case b.Past:
		return grey
	case b.Strength == coalition.Possible:
		return reddishPurple
	case b.Strength == coalition.Offered:
		return orange
	}
	return skyBlue
}

// lighter is the colour of what may be: halfway to the ground.
func lighter(c color.RGBA) color.RGBA {
	mix := func(a, b uint8) uint8 { return uint8((int(a) + int(b)) / 2) }
	return color.RGBA{mix(c.R, track.R), mix(c.G, track.G), mix(c.B, track.B), 0xFF}
}

// palette is each colour in all its shades on the ground, which the edges of letters have.
var palette = sync.OnceValue(func() color.Palette {
	const shades = 20
	all := color.Palette{ground}
	for _, c := range []color.RGBA{
		skyBlue, orange, reddishPurple, yellow, track, white, grey, lighter(grey), lighter(skyBlue), lighter(orange), lighter(reddishPurple),
	} {
		for i := 1; i <= shades; i++ {
			mix := func(a, b uint8) uint8 { return uint8((int(a)*i + int(b)*(shades-i)) / shades) }
			all = append(all, color.RGBA{mix(c.R, ground.R), mix(c.G, ground.G), mix(c.B, ground.B), 0xFF})
		}
	}
	return all
})
