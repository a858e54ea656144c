package rehearsal

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
)

// traffic writes REST exchanges as lines of JSON.
type traffic struct {
	mu sync.Mutex
	to io.Writer
}

func newTraffic(to io.Writer) *traffic {
	if to == nil {
		return nil
	}
	return &traffic{to: to}
}

type exchange struct {
	Name     string          `json:"name"`
	Request  trafficRequest  `json:"request"`
	Response trafficResponse `json:"response"`
}

type trafficRequest struct {
	Method      string            `json:"method"`
	Path        string            `json:"path"`
	Query       string            `json:"query,omitempty"`
	ContentType string            `json:"content_type,omitempty"`
	Headers     map[string]string `json:"headers,omitempty"`
	Body        json.RawMessage   `json:"body,omitempty"`
	Files       []trafficFile     `json:"files,omitempty"`
}

type trafficFile struct {
	Field    string `json:"field"`
	Filename string `json:"filename"`
	Size     int    `json:"size"`
}

type trafficResponse struct {
	Status  int               `json:"status"`
	Headers map[string]string `json:"headers,omitempty"`
	Body    json.RawMessage   `json:"body,omitempty"`
}

// record writes one exchange. The people's undocumented routes are left out: there is no
// description to hold them against. An answer that a fault made up (500 and the like) is
// recorded as none, and so is 501, for Discord's description knows no such answer.
func (t *traffic) record(c *call, status int, header http.Header, body []byte) {
	if t == nil || c.route.undocumented {
		return
	}
	e := exchange{
		Name: c.route.pattern,
		Request: trafficRequest{
			Method: c.r.Method, Path: c.r.URL.Path, Query: c.r.URL.RawQuery, ContentType: c.r.Header.Get("Content-Type"),
			Headers: map[string]string{}, Body: c.raw,
		},
	}
	for _, k := range []string{"User-Agent", "X-Audit-Log-Reason"} {
		if v := c.r.Header.Get(k); v != "" {
			e.Request.Headers[k] = v
		}
	}
	for _, f := range c.files {
		e.Request.Files = append(e.Request.Files, trafficFile{f.field, f.name, len(f.content)})
	}
	if status < 500 || !c.faulty && status != http.StatusNotImplemented {
		e.Response = trafficResponse{Status: status, Headers: map[string]string{}, Body: body}
		for k := range header {
			e.Response.Headers[strings.ToLower(k)] = header.Get(k)
		}
	}
	line, err := json.Marshal(e)
	if err != nil {
		return // a body that is not JSON at all was refused, and is nothing to check
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	_, _ = t.to.Write(append(line, '\n'))
}
