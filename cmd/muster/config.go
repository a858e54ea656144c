package main

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"strings"

	"github.com/caarlos0/env/v11"
	"github.com/joho/godotenv"
)

// config is what the environment and .env say; the environment wins.
type config struct {
	Token     string     `env:"DISCORD_TOKEN"`
	API       string     `env:"DISCORD_API_URL" envDefault:"https://discord.com/api"`
	Database  string     `env:"DATABASE_URL"`
	DataDir   string     `env:"MUSTER_DATA_DIR" envDefault:".muster"`
	LogLevel  slog.Level `env:"LOG_LEVEL" envDefault:"info"`
	LogFormat string     `env:"LOG_FORMAT" envDefault:"text"`
}

// readConfig reads the configuration. Its error has a line for every mistake.
func readConfig() (config, error) {
	if err := godotenv.Load(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return config{}, fmt.Errorf(".env cannot be read: %w", err)
	}
	c, err := env.ParseAs[config]()
	var mistakes []error
	var several env.AggregateError
	if errors.As(err, &several) {
		mistakes = several.Errors
	} else if err != nil {
		mistakes = append(mistakes, err)
	}
	return c, errors.Join(append(mistakes, c.mistakes()...)...)
}

func (c config) mistakes() []error {
	var out []error
	if strings.TrimSpace(c.Token) == "" {
		out = append(out, errors.New("DISCORD_TOKEN is missing: copy the token from the application's Bot page "+
			"into .env or the environment (README, \"Going live\"), or try everything without one with make rehearse."))
	}
	if u, err := url.Parse(c.API); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		out = append(out, fmt.Errorf("DISCORD_API_URL is %q: it must be an address such as https://discord.com/api or http://127.0.0.1:8080/api.", c.API))
	}
	if c.LogFormat != "text" && c.LogFormat != "json" {
		out = append(out, fmt.Errorf("LOG_FORMAT is %q: it is text or json.", c.LogFormat))
	}
	if _, err := url.Parse(c.Database); c.Database != "" && err != nil {
		out = append(out, errors.New("DATABASE_URL is not a Postgres address such as postgres://user:password@host/database."))
	}
	return out
}

func (c config) log() *slog.Logger {
	options := &slog.HandlerOptions{Level: c.LogLevel}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(os.Stderr, options))
	}
	return slog.New(slog.NewTextHandler(os.Stderr, options))
}
