package storage

import (
	"context"
	"crypto/rand"
	"strings"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// codeLetters are those of codes that people read out and type: no vowels, so no words, and nothing
// that is taken for something else (0 O, 1 I L, 5 S, 8 B, 2 Z).
const codeLetters = "34679CDFGHJKMNPQRTVWXY"

// newCode returns a random code that taken, a query with the coalition as $1 and the code as $2, does
// not find. Codes are random so that nobody can tell from them how many others there are.
func newCode(ctx context.Context, tx pgx.Tx, c coalition.ID, taken string) (string, error) {
	for try := 0; ; try++ {
		code := randomCode(4 + try/4) // four letters make 233,631 codes; a crowded coalition gets longer ones
		var exists bool
		if err := tx.QueryRow(ctx, `SELECT EXISTS (`+taken+`)`, c, code).Scan(&exists); err != nil {
			return "", err
		}
		if !exists {
			return code, nil
		}
	}
}

// randomCode returns n random letters, digits among them but never alone: 3666 would be read as an amount.
func randomCode(n int) string {
	for {
		code := randomLetters(n)
		if strings.Trim(code, "0123456789") != "" {
			return code
		}
	}
}

func randomLetters(n int) string {
	var random [32]byte
	code := make([]byte, 0, n)
	for len(code) < n {
		rand.Read(random[:]) // never fails, by its documentation
		for _, b := range random {
			// the largest multiple of 22 below 256, so that every letter is as likely as any other
			if b < 242 && len(code) < n {
				code = append(code, codeLetters[int(b)%len(codeLetters)])
			}
		}
	}
	return string(code)
}
