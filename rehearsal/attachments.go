package rehearsal

import (
	"bytes"
	"image"
	_ "image/gif"  // their sizes are told, as Discord does
	_ "image/jpeg" // likewise
	_ "image/png"  // likewise
	"mime"
	"net/http"
	"os"
	"path"
	"regexp"
	"slices"
)

var unsafeName = regexp.MustCompile(`[^\w.\-]+`)

// applyFiles gives a message its attachments: those it had and that the body keeps, then the new
// ones. A body without a list keeps all.
func (s *Server) applyFiles(m *message, p *post, files []upload) {
	var kept []attachment
	for _, a := range m.Attachments {
		listed := p.files == nil || slices.ContainsFunc(*p.files, func(n fileNote) bool { return n.id == a.ID })
		if listed {
			kept = append(kept, a)
		} else {
			s.dropFiles([]attachment{a})
		}
	}
	for _, f := range files {
		kept = append(kept, s.addFile(m, f, p.note(f)))
	}
	m.Attachments = append([]attachment{}, kept...)
}

// savedAs is the name that a file gets: the note's or its own, of harmless characters.
func (f upload) savedAs(note fileNote) string {
	name := note.filename
	def(&name, f.name)
	if name = unsafeName.ReplaceAllString(path.Base(name), "_"); name == "." || name == "_" {
		name = "file"
	}
	return name
}

// note is what the body says of one of the request's files.
func (p *post) note(f upload) fileNote {
	if p.files != nil {
		for _, n := range *p.files {
			if n.id.String() == f.number() {
				return n
			}
		}
	}
	return fileNote{}
}

// addFile stores one upload.
func (s *Server) addFile(m *message, f upload, note fileNote) attachment {
	name := f.savedAs(note)
	a := attachment{
		ID: s.newID(), Filename: name, Title: note.title, Description: note.description, Size: len(f.content),
		ContentType: f.contentType, Ephemeral: m.ephemeral(),
	}
	if byName := mime.TypeByExtension(path.Ext(name)); a.ContentType == "" || a.ContentType == "application/octet-stream" && byName != "" {
		a.ContentType = byName
	}
	a.URL = s.base + "/attachments/" + m.ChannelID.String() + "/" + a.ID.String() + "/" + name
	a.ProxyURL = a.URL
	if c, _, err := image.DecodeConfig(bytes.NewReader(f.content)); err == nil {
		a.Width, a.Height = c.Width, c.Height
	}
	if s.store == nil {
		s.files[a.ID] = f.content
	} else if err := writeFile(s.store.attachment(a.ID), f.content); err != nil {
		s.log.Error("an attachment was not kept", "error", err)
	}
	return a
}

func (s *Server) dropFiles(list []attachment) {
	for _, a := range list {
		delete(s.files, a.ID)
		if s.store != nil {
			_ = os.Remove(s.store.attachment(a.ID)) // if it stays, it is only a file too many
		}
	}
}

// serveAttachment needs no token: who has the address has the file, as with Discord's. What people
// uploaded is never run by a browser.
func (s *Server) serveAttachment(w http.ResponseWriter, r *http.Request) {
	id, err := parseID(r.PathValue("attachment_id"))
	var content []byte
	if s.store == nil {
		s.mu.Lock()
		content = s.files[id]
		s.mu.Unlock()
	} else if err == nil {
		content, err = os.ReadFile(s.store.attachment(id))
	}
	if err != nil || content == nil {
		http.NotFound(w, r)
		return
	}
	kind := mime.TypeByExtension(path.Ext(r.PathValue("filename")))
	def(&kind, "application/octet-stream")
	w.Header().Set("Content-Type", kind)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Content-Security-Policy", "sandbox")
	_, _ = w.Write(content)
}
