package rehearsal

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func find(list []template, method, path string) bool {
	steps := strings.Split(path, "/")
	return slices.ContainsFunc(list, func(t template) bool { return slices.Contains(t.methods, method) && t.matches(steps) })
}

// No route is both served and said not to be.
func TestServedAndUnservedRoutesAreApart(t *testing.T) {
	t.Parallel()
	for _, u := range unservedTemplates {
		for _, method := range u.methods {
			if path := strings.Join(u.path, "/"); find(servedTemplates, method, path) {
				t.Errorf("%s %s is served", method, path)
			}
		}
	}
	if len(unservedTemplates) == 0 || len(servedTemplates) != len(routes) {
		t.Errorf("%d routes are not served, %d of %d are", len(unservedTemplates), len(servedTemplates), len(routes))
	}
}

// With Discord's description at hand (MUSTER_DISCORD names its folder), each of its routes is known here, and
// none is known that it has not. Without it, the routes are held against a few that every client needs.
func TestEveryRouteOfDiscordsIsKnown(t *testing.T) {
	t.Parallel()
	described := map[string]map[string]any{"/gateway/bot": {"get": nil}, "/channels/{channel_id}/messages": {"get": nil, "post": nil}, "/invites/{code}": {"get": nil}}
	whole := false
	if folder := os.Getenv("MUSTER_DISCORD"); folder != "" {
		b, err := os.ReadFile(filepath.Join(folder, "openapi.json"))
		if err != nil {
			t.Fatal(err)
		}
		var description struct{ Paths map[string]map[string]any }
		if err := json.Unmarshal(b, &description); err != nil {
			t.Fatal(err)
		}
		described, whole = description.Paths, true
	}
	var all []template
	for path, operations := range described {
		var methods []string
		for method := range operations {
			method = strings.ToUpper(method)
			if !slices.Contains([]string{"GET", "POST", "PUT", "PATCH", "DELETE"}, method) {
				continue
			}
			methods = append(methods, method)
			if !find(servedTemplates, method, path) && !find(unservedTemplates, method, path) {
				t.Errorf("%s %s is not known", method, path)
			}
		}
		all = append(all, template{strings.Split(path, "/"), methods})
	}
	if !whole {
		return
	}
	for i, r := range routes {
		if path := strings.Join(servedTemplates[i].path, "/"); !r.undocumented && !find(all, servedTemplates[i].methods[0], path) {
			t.Errorf("%s is served, and Discord does not describe it", r.pattern)
		}
	}
	for _, u := range unservedTemplates {
		for _, method := range u.methods {
			if path := strings.Join(u.path, "/"); !find(all, method, path) {
				t.Errorf("%s %s is said not to be served, and Discord does not describe it", method, path)
			}
		}
	}
}
