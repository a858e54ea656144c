package storage

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"time"

	"muster/coalition"
)

// SaveDraft keeps what a person typed until its next step, and returns the ID its buttons carry.
func (s *Store) SaveDraft(ctx context.Context, c coalition.ID, by coalition.PersonID, kind string, body any, at time.Time) (string, error) {
	data, err := json.Marshal(body)
	if err != nil {
		return "", err
	}
	id := rand.Text()[:16]
	_, err = s.pool.Exec(ctx, `
		INSERT INTO drafts (id, coalition_id, person_id, kind, body, made_at) VALUES ($1, $2, $3, $4, $5, $6)`,
		id, c, by, kind, data, at)
	return id, err
}

// Draft reads a person's own draft of a kind into body, consumed or not. Somebody else's, another
// coalition's and one that is no longer kept are all draft_gone.
func (s *Store) Draft(ctx context.Context, c coalition.ID, by coalition.PersonID, kind, id string, body any) error {
	var data []byte
	err := s.pool.QueryRow(ctx, `
		SELECT body FROM drafts WHERE id = $1 AND coalition_id = $2 AND person_id = $3 AND kind = $4`,
		id, c, by, kind).Scan(&data)
	if err != nil {
		return none(err, "draft_gone")
	}
	return json.Unmarshal(data, body)
}
