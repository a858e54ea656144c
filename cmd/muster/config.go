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
	Token     string `env:"DISCORD_TOKEN"`
	API       string `env:"DISCORD_API_URL" envDefault:"https://discord.com/api"`
	Database  string `env:"DATABASE_URL"`
	DataDir   string `env:"MUSTER_DATA_DIR" envDefault:".muster"`
	LogLevel  string `env:"LOG_LEVEL" envDefault:"info"`
	LogFormat string `env:"LOG_FORMAT" envDefault:"text"`
}

// mistakes are sentences for whoever starts the bot, one for each thing to put right.
type mistakes []string

func (m mistakes) Error() string { return strings.Join(m, "\n") }

// readConfig reads the configuration. Its error is mistakes when that is what is wrong.
func readConfig() (config, error) {
	if err := godotenv.Load(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return config{}, fmt.Errorf(".env cannot be read: %w", err)
	}
	c, err := env.ParseAs[config]()
	if err != nil {
		return c, err
	}
	if found := c.mistakes(); len(found) > 0 {
		return c, found
	}
	return c, nil
}

func (c config) mistakes() mistakes {
	var out mistakes
	if strings.TrimSpace(c.Token) == "" {
		out = append(out, "DISCORD_TOKEN is missing: copy the token from the application's Bot page "+
			"into .env or the environment (README, \"Going live\"), or try everything without one with make rehearse.")
	}
	if u, err := url.Parse(c.API); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		out = append(out, fmt.Sprintf("DISCORD_API_URL is %q: it must be an address such as https://discord.com/api or http://127.0.0.1:8080/api.", c.API))
	}
	if err := new(slog.Level).UnmarshalText([]byte(c.LogLevel)); err != nil {
		out = append(out, fmt.Sprintf("LOG_LEVEL is %q: it is debug, info, warn or error.", c.LogLevel))
	}
	if c.LogFormat != "text" && c.LogFormat != "json" {
		out = append(out, fmt.Sprintf("LOG_FORMAT is %q: it is text or json.", c.LogFormat))
	}
	if u, err := url.Parse(c.Database); c.Database != "" && (err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql") {
		out = append(out, "DATABASE_URL must be a Postgres address such as postgres://user:password@host/database.")
	}
	return out
}

func (c config) log() *slog.Logger {
	var level slog.Level
	_ = level.UnmarshalText([]byte(c.LogLevel)) // mistakes has told of a level that is none
	options := &slog.HandlerOptions{Level: level}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(os.Stderr, options))
	}
	return slog.New(slog.NewTextHandler(os.Stderr, options))
}
