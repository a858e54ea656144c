package locale

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Every error that the program makes for people must have a sentence. The program's source is read,
// since an error that no test provokes would otherwise be found by whoever meets it.
func TestEveryProblemHasASentence(t *testing.T) {
	codes := map[string]string{}
	for _, dir := range []string{"coalition", "commands", "message", "locale", "storage", "bot"} {
		root := filepath.Join("..", dir)
		err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
				err = codesIn(path, codes)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if codes["quantity_zero"] == "" || codes["zone_unknown"] == "" {
		t.Fatalf("the source was not read: %v", codes)
	}
	for code, where := range codes {
		if !english.Has("error_" + code) {
			t.Errorf("error_%s has no text; it is made in %s", code, where)
		}
	}
}

// codesIn adds the codes that a file gives to coalition.Wrong, and where.
func codesIn(path string, codes map[string]string) error {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	add := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if code, err := strconv.Unquote(lit.Value); err == nil && code != "" {
				codes[code] = files.Position(lit.Pos()).String()
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 0 {
			name := ""
			switch f := call.Fun.(type) {
			case *ast.Ident:
				name = f.Name
			case *ast.SelectorExpr:
				name = f.Sel.Name
			}
			if name == "Wrong" {
				add(call.Args[0])
			}
		}
		return true
	})
	return nil
}
