package main

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"muster/rehearsal"
	"muster/storage/storagetest"
)

// TestMain lets the test binary be the bot itself, so that what people see when they start it is what
// is tested: its words, its exit status.
func TestMain(m *testing.M) {
	if os.Getenv("MUSTER_TEST_MAIN") != "" {
		main()
		return
	}
	storagetest.Main(m)
}

// start runs the bot with the environment until it ends, in an empty folder with that .env.
func start(t *testing.T, dotenv string, environment ...string) (said string, status int) {
	t.Helper()
	dir := t.TempDir()
	if dotenv != "" {
		if err := os.WriteFile(dir+"/.env", []byte(dotenv), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, program)
	cmd.Dir = dir
	cmd.Env = append([]string{"MUSTER_TEST_MAIN=1", "PATH=" + os.Getenv("PATH"), "HOME=" + dir}, environment...)
	out, _ := cmd.CombinedOutput()
	return string(out), cmd.ProcessState.ExitCode()
}

func TestWithoutATokenItSaysWhatToDo(t *testing.T) {
	t.Parallel()
	said, status := start(t, "")
	if status != 1 || !strings.Contains(said, "DISCORD_TOKEN is missing") || strings.Count(strings.TrimSpace(said), "\n") != 0 {
		t.Errorf("status %d, said %q; want 1 and one sentence", status, said)
	}
}

func TestAllMistakesAtOnce(t *testing.T) {
	t.Parallel()
	said, status := start(t, "LOG_FORMAT=xml\nDISCORD_API_URL=nowhere\n", "LOG_LEVEL=loud", "DATABASE_URL=mysql://x", "DISCORD_API_URL=ftp://wins")
	for _, want := range []string{"DISCORD_TOKEN", "LOG_FORMAT", "ftp://wins", "DATABASE_URL", `LOG_LEVEL is "loud"`} {
		if !strings.Contains(said, want) {
			t.Errorf("said nothing of %s:\n%s", want, said)
		}
	}
	if status != 1 {
		t.Errorf("status %d, want 1", status)
	}
}

func TestARefusedTokenEndsIt(t *testing.T) {
	t.Parallel()
	server, err := rehearsal.Start(context.Background(), rehearsal.Config{Addr: "127.0.0.1:0"})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	said, status := start(t, "DISCORD_TOKEN=wrong\n", "DISCORD_API_URL="+server.URL()+"/api", "DATABASE_URL="+storagetest.URL(t, nil))
	if status != 1 || !strings.Contains(said, "refused the bot's token") {
		t.Errorf("status %d, said %q", status, said)
	}
}
