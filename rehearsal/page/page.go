// Package page holds the rehearsal's chat page as it was built, so that
// running the server needs neither Node nor npm.
package page

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var built embed.FS

// Files is the built page: index.html, app.js and app.css at its root.
var Files fs.FS = root()

func root() fs.FS {
	files, err := fs.Sub(built, "dist")
	if err != nil {
		panic(err) // only an invalid path can fail, and "dist" is none
	}
	return files
}
