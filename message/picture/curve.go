package picture

import "muster/coalition"

// Readiness plots what of a capability is in place by when, and what is needed by then.
func (f Frame) Readiness(t coalition.Total) Picture { return Picture{} }

// sentences are one for each step, and what stands beside the curve.
func (c Curve) sentences() []string { return nil }

func (p Picture) drawCurve() *canvas { return newCanvas(100) }
