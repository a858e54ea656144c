package rehearsal_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"testing"

	"muster/rehearsal"
)

// Point 11 of what Discord does: files, and who sends them.

// upload sends a message's body with one file of so many bytes.
func upload(t *testing.T, s *rehearsal.Server, token, method, path, payload string, size int) answer {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	_ = w.WriteField("payload_json", payload)
	f, _ := w.CreateFormFile("files[0]", "a file.csv")
	_, _ = f.Write(bytes.Repeat([]byte("x"), size))
	_ = w.Close()
	return send(t, s, token, method, path, w.FormDataContentType(), &b)
}

func TestBehaviour11Files(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	bot, path := tokenOf(t, s, "bot"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	body := `{"attachments":[{"id":0,"filename":"totals.csv","description":"Totals"}],"embeds":[{"title":"x","image":{"url":"attachment://totals.csv"}}]}`
	m := upload(t, s, bot, "POST", path, body, 5)
	if m.status != 200 {
		t.Fatal(m.raw)
	}
	a := m.body["attachments"].([]any)[0].(object)
	if got := fetch(t, str(a["url"])); got != "xxxxx" || a["filename"] != "totals.csv" || a["size"] != 5.0 || a["description"] != "Totals" {
		t.Errorf("%v came back as %q", a, got)
	}
	if shown := m.body["embeds"].([]any)[0].(object)["image"].(object); shown["url"] != a["url"] {
		t.Errorf("in the embed: %v", shown)
	}
	one := path + "/" + str(m.body["id"])
	kept := upload(t, s, bot, "PATCH", one, `{"attachments":[{"id":"`+str(a["id"])+`"},{"id":0,"filename":"more.csv"}]}`, 6)
	if list := kept.body["attachments"].([]any); len(list) != 2 || list[0].(object)["id"] != a["id"] || list[1].(object)["filename"] != "more.csv" {
		t.Errorf("an edit that lists the old and a new one: %s", kept.raw)
	}
	dropped := must(t, s, "bot", "PATCH", one, object{"content": "x", "attachments": []any{}})
	if list := dropped.body["attachments"].([]any); len(list) != 0 {
		t.Errorf("an edit that lists none kept %v", list)
	}
	res, err := http.Get(str(a["url"]))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusNotFound {
		t.Errorf("what was dropped is still there: %s", res.Status)
	}
	if a := upload(t, s, bot, "POST", path, `{}`, 10<<20); a.status != 200 {
		t.Errorf("of 10 MiB: %d %s", a.status, a.raw)
	}
	if a := upload(t, s, bot, "POST", path, `{}`, 10<<20+1); a.status != 413 || a.code() != 40005 {
		t.Errorf("over 10 MiB: %d %s", a.status, a.raw)
	}
	if a := upload(t, s, bot, "POST", path, `{"attachments":[{"id":1,"filename":"b"}]}`, 1); a.code() != 50035 || !a.wrongAt("attachments.0.id") {
		t.Errorf("a number that no file has: %s", a.raw)
	}
}

func TestBehaviour11UserAgent(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	r, err := http.NewRequestWithContext(ctxOf(t), "GET", s.URL()+"/api/v10/users/@me", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", tokenOf(t, s, "bot"))
	r.Header.Set("User-Agent", "")
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusForbidden {
		t.Errorf("without a User-Agent: %s", res.Status)
	}
}

func TestBehaviour11FilesInComponents(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	bot, path := tokenOf(t, s, "bot"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	m := upload(t, s, bot, "POST", path, `{"flags":32768,"components":[
		{"type":13,"file":{"url":"attachment://a_file.csv"}},
		{"type":12,"items":[{"media":{"url":"attachment://a_file.csv"},"description":"The totals"}]}]}`, 5)
	if m.status != 200 {
		t.Fatal(m.raw)
	}
	a := m.body["attachments"].([]any)[0].(object)
	file, gallery := m.body["components"].([]any)[0].(object), m.body["components"].([]any)[1].(object)
	if file["name"] != "a_file.csv" || file["size"] != 5.0 || file["file"].(object)["url"] != a["url"] || file["file"].(object)["attachment_id"] != a["id"] {
		t.Errorf("the file: %v", file)
	}
	if shown := gallery["items"].([]any)[0].(object); shown["description"] != "The totals" || shown["media"].(object)["proxy_url"] != a["url"] {
		t.Errorf("the gallery: %v", gallery)
	}
	missing := upload(t, s, bot, "POST", path, `{"flags":32768,"components":[{"type":13,"file":{"url":"attachment://other.csv"}}]}`, 5)
	if missing.code() != 50035 || !missing.wrongAt("components") {
		t.Errorf("a file that is not there: %s", missing.raw)
	}
	// An edit may show what the message has.
	again := must(t, s, "bot", "PATCH", path+"/"+str(m.body["id"]), object{"components": []object{{"type": 13, "file": object{"url": "attachment://a_file.csv"}}}})
	if list := again.body["components"].([]any); len(list) != 1 || list[0].(object)["name"] != "a_file.csv" {
		t.Errorf("edited: %s", again.raw)
	}
}
