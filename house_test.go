package muster_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "muster"

// mayImport lists, for each folder at the root, the other folders that its packages may import: cmd → bot →
// commands → message → locale → coalition, storage → coalition, and rehearsal nothing of ours. Packages in
// one folder may import each other. A new folder gets its line here.
var mayImport = map[string][]string{
	"cmd":       {"bot", "commands", "message", "locale", "coalition", "storage", "rehearsal"},
	"bot":       {"commands", "message", "locale", "coalition"},
	"commands":  {"message", "locale", "coalition"},
	"message":   {"locale", "coalition"},
	"locale":    {"coalition"},
	"storage":   {"coalition"},
	"coalition": {},
	"rehearsal": {},
}

// within narrows what single packages may import of ours to what is listed.
var within = map[string][]string{
	"storage/local":       {},
	"storage/storagetest": {"storage/local"},
}

// ioPackages are those of the standard library, with what is below them, that reach outside the process.
var ioPackages = []string{"os", "net", "database", "syscall", "io/ioutil", "log", "plugin"}

// goPackage is what `go list -json` says of a package of ours.
type goPackage struct {
	Dir, ImportPath                    string
	GoFiles, TestGoFiles, XTestGoFiles []string
	Imports, TestImports, XTestImports []string
}

// path is the package's folder, "" for the root.
func (p goPackage) path() string { return ours(p.ImportPath) }

// ours is the folder of one of our packages, "" for any other.
func ours(importPath string) string {
	path, found := strings.CutPrefix(importPath, module+"/")
	if !found {
		return ""
	}
	return path
}

func folder(path string) string {
	top, _, _ := strings.Cut(path, "/")
	return top
}

// below tells whether an import is a package or one in its folder.
func below(importPath, parent string) bool {
	return importPath == parent || strings.HasPrefix(importPath, parent+"/")
}

func packages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json=Dir,ImportPath,GoFiles,TestGoFiles,XTestGoFiles,Imports,TestImports,XTestImports", "./...")
	var problems strings.Builder
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &problems)
	}
	var all []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func TestImportDirections(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t) {
		for _, complaint := range directionComplaints(p) {
			t.Error(complaint)
		}
	}
}

// directionComplaints says what a package imports and may not. Tests may import what they test with, except
// rehearsal's: those of a server that knows nothing of the bot must not either.
func directionComplaints(p goPackage) (complaints []string) {
	path := p.path()
	allowed, known := mayImport[folder(path)]
	imports := p.Imports
	if folder(path) == "rehearsal" {
		imports = slices.Concat(imports, p.TestImports, p.XTestImports)
	}
	if path == "" {
		known = true // the root holds tests; allowed is empty
	}
	if !known {
		return []string{path + " is in a folder that house_test.go does not know: give it a line in mayImport"}
	}
	for _, imported := range imports {
		target := ours(imported)
		switch list, narrow := within[path]; {
		case target == "":
		case narrow && !slices.Contains(list, target):
			complaints = append(complaints, path+" imports "+target+"; it may import of ours only: "+listed(list))
		case !narrow && folder(target) != folder(path) && !slices.Contains(allowed, folder(target)):
			complaints = append(complaints, path+" imports "+target+"; "+folder(path)+" may import only: "+listed(allowed))
		}
	}
	return complaints
}

func listed(names []string) string {
	if len(names) == 0 {
		return "nothing"
	}
	return strings.Join(names, ", ")
}

func TestCoalitionDoesNoIO(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t) {
		if folder(p.path()) == "coalition" {
			for _, complaint := range ioComplaints(p) {
				t.Error(complaint)
			}
		}
	}
}

func ioComplaints(p goPackage) (complaints []string) {
	for _, imported := range p.Imports {
		for _, outside := range ioPackages {
			if below(imported, outside) {
				complaints = append(complaints, p.path()+" imports "+imported+"; the domain is pure: pass in what it needs")
			}
		}
	}
	return complaints
}

func TestOnlyStorageSpeaksToPostgres(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t) {
		for _, complaint := range pgxComplaints(p) {
			t.Error(complaint)
		}
	}
}

func pgxComplaints(p goPackage) (complaints []string) {
	if path := p.path(); path == "storage" || path == "storage/storagetest" {
		return nil
	}
	for _, imported := range p.Imports {
		if below(imported, "github.com/jackc/pgx/v5") || below(imported, "database/sql") {
			complaints = append(complaints, p.path()+" imports "+imported+"; only storage speaks to Postgres")
		}
	}
	return complaints
}

func TestOnlyBotHoldsASession(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t) {
		if folder(p.path()) == "bot" || p.path() == "rehearsal/clients/discordgo" {
			continue
		}
		for _, name := range p.GoFiles {
			file := filepath.Join(p.Dir, name)
			for _, complaint := range sessionComplaints(t, file, nil) {
				t.Error(complaint)
			}
		}
	}
}

// sessionComplaints says where a file names discordgo's Session or makes one. A nil source is read from the
// file.
func sessionComplaints(t *testing.T, name string, source any) (complaints []string) {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	discordgo := ""
	for _, spec := range file.Imports {
		if path, _ := strconv.Unquote(spec.Path.Value); path == "github.com/bwmarrin/discordgo" {
			discordgo = "discordgo"
			if spec.Name != nil {
				discordgo = spec.Name.Name
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok || discordgo == "" {
			return true
		}
		from, ok := selector.X.(*ast.Ident)
		if ok && from.Name == discordgo && (selector.Sel.Name == "Session" || selector.Sel.Name == "New") {
			complaints = append(complaints, files.Position(n.Pos()).String()+": discordgo."+selector.Sel.Name+"; only bot holds a session")
		}
		return true
	})
	return complaints
}

// TestTheRulesBite makes sure that each rule above finds what it is for.
func TestTheRulesBite(t *testing.T) {
	t.Parallel()
	pkg := func(path string, imports ...string) goPackage {
		return goPackage{ImportPath: module + "/" + path, Imports: imports}
	}
	for _, test := range []struct {
		name       string
		complaints []string
		want       int
	}{
		{"coalition uses locale", directionComplaints(pkg("coalition", "muster/locale")), 1},
		{"commands uses storage", directionComplaints(pkg("commands", "muster/storage", "muster/coalition", "fmt")), 1},
		{"bot uses rehearsal's part", directionComplaints(pkg("bot", "muster/rehearsal/seat")), 1},
		{"rehearsal uses its own part", directionComplaints(pkg("rehearsal", "muster/rehearsal/page")), 0},
		{"rehearsal's test uses the bot", directionComplaints(goPackage{ImportPath: "muster/rehearsal", XTestImports: []string{"muster/bot"}}), 1},
		{"the bot's test uses rehearsal", directionComplaints(goPackage{ImportPath: "muster/bot", XTestImports: []string{"muster/rehearsal"}}), 0},
		{"storage/local uses coalition", directionComplaints(pkg("storage/local", "muster/coalition")), 1},
		{"storagetest uses local", directionComplaints(pkg("storage/storagetest", "muster/storage/local")), 0},
		{"storagetest uses storage", directionComplaints(pkg("storage/storagetest", "muster/storage")), 1},
		{"cmd uses everything", directionComplaints(pkg("cmd/muster", "muster/bot", "muster/storage", "muster/storage/local")), 0},
		{"an unknown folder", directionComplaints(pkg("util")), 1},
		{"I/O in coalition", ioComplaints(pkg("coalition", "os/exec", "net/http", "context", "time")), 2},
		{"pgx in bot", pgxComplaints(pkg("bot", "github.com/jackc/pgx/v5/pgxpool", "database/sql/driver")), 2},
		{"pgx in storage", pgxComplaints(pkg("storage", "github.com/jackc/pgx/v5")), 0},
		{"a session in commands", sessionComplaints(t, "x.go", `package x; import d "github.com/bwmarrin/discordgo"; func f(*d.Session) { d.New("") }`), 2},
		{"types as data", sessionComplaints(t, "x.go", `package x; import "github.com/bwmarrin/discordgo"; var m discordgo.Message`), 0},
	} {
		if len(test.complaints) != test.want {
			t.Errorf("%s: %d complaints, want %d: %q", test.name, len(test.complaints), test.want, test.complaints)
		}
	}
}
