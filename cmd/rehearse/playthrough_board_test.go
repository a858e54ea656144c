package main

import "testing"

// TestBoardInTheBrowser puts the board into a channel, reads on it what others pledge, asks by its buttons, and takes it
// away again.
func TestBoardInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.setUp("France", "Germany")
	s.types("organiser", "organisers", `/requirement set capability:soldiers target:5000 within:"30 days"`)
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/organisers")
	germany := b.tab(s.server.URL() + "/#germany/board")

	b.front(organiser)
	organiser.says("/coalition channels purpose:board channel:#board audience:coalition", "Board: # board, read by delegates and organisers")
	organiser.looks("board-set")

	b.front(germany)
	board := "[data-testid=message]:not(.private)"
	germany.sees(board, "Where the coalition stands", "short by then 5,000")
	s.types("france", "pledges", `/pledge log capability:soldiers quantity:1500 strength:committed ready:"10 days"`)
	germany.sees(board, "committed 1,500", "counted 1,500 | short by then 3,500")
	germany.sees(board + ` img[alt*="needed 5,000"]`)
	germany.looks("board")
	germany.press("Gaps")
	germany.reads("counted 1,500", "As of")
	germany.press("Totals as I may see them")
	germany.reads("committed 1,500", "As of")

	b.front(organiser)
	organiser.says("/coalition settings", "Board: # board")
	organiser.choose("coalition.channel…board", "board") // it was chosen, and is no longer
	organiser.reads("there is no board any more")
	b.front(germany)
	germany.gone(board)
	b.wantLocal()
}
