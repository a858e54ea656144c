package seat

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strconv"
)

// File is one that a person uploads.
type File struct {
	Name    string
	Content []byte
}

// numbered is the number by which a request's body names one of its files.
func numbered(files []File, name string) (string, error) {
	i := slices.IndexFunc(files, func(f File) bool { return f.Name == name })
	if i < 0 {
		return "", fmt.Errorf("%w: there is no file %q", ErrInput, name)
	}
	return strconv.Itoa(i), nil
}

// listed is what a body's attachments say of the request's files.
func listed(files []File) []map[string]any {
	list := make([]map[string]any, len(files))
	for i, f := range files {
		list[i] = map[string]any{"id": strconv.Itoa(i), "filename": f.Name}
	}
	return list
}

// Do makes a request of Discord's API with the person's token. The path is what follows /api/v10.
// out may be nil. A refusal is an *APIError.
func (s *Seat) Do(ctx context.Context, method, path string, in, out any) error {
	return s.Upload(ctx, method, path, in, nil, out)
}

// Upload is Do with files, sent as multipart beside the body.
func (s *Seat) Upload(ctx context.Context, method, path string, in any, files []File, out any) error {
	body, kind, err := encode(in, files)
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, method, s.base+"/api/v10"+path, body)
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", s.token)
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	if answer.StatusCode >= 300 {
		e := &APIError{Status: answer.StatusCode, Body: b}
		_ = json.Unmarshal(b, e) // what it does not say stays empty
		return e
	}
	if out == nil || len(b) == 0 {
		return nil
	}
	return json.Unmarshal(b, out)
}

// encode returns a request's body and its media type: none, JSON, or multipart where there are files.
func encode(in any, files []File) (io.Reader, string, error) {
	if in == nil {
		return nil, "", nil
	}
	b, err := json.Marshal(in)
	if err != nil || len(files) == 0 {
		return bytes.NewReader(b), "application/json", err
	}
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	if err := w.WriteField("payload_json", string(b)); err != nil {
		return nil, "", err
	}
	for i, f := range files {
		part, err := w.CreateFormFile(fmt.Sprintf("files[%d]", i), f.Name)
		if err != nil {
			return nil, "", err
		}
		if _, err := part.Write(f.Content); err != nil {
			return nil, "", err
		}
	}
	return &body, w.FormDataContentType(), w.Close()
}
