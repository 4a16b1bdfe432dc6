// Command connection answers what drivers of PostgreSQL take a connection URL for, so that tests can compare.
//
// It reads a JSON list of URLs on standard input and writes a JSON list of answers, one for each.
package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/lib/pq"
)

type connection struct {
	User       string            `json:"user"`
	Password   string            `json:"password"`
	Host       string            `json:"host"`
	Port       uint16            `json:"port"`
	Database   string            `json:"database"`
	Parameters map[string]string `json:"parameters"`
	Error      string            `json:"error"`
}

type answer struct {
	// Coder takes a URL as it is if this is empty, and else tries to mend it.
	URL string     `json:"url"`
	PQ  connection `json:"pq"`
	PGX connection `json:"pgx"`
}

func main() {
	// Both drivers fill in what the process has of PGHOST and the like.
	os.Clearenv()
	var urls []string
	if err := json.NewDecoder(os.Stdin).Decode(&urls); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	answers := make([]answer, len(urls))
	for i, text := range urls {
		answers[i] = answer{PQ: byPQ(text), PGX: byPGX(text)}
		if _, err := url.Parse(text); err != nil {
			answers[i].URL = err.Error()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func byPQ(text string) connection {
	config, err := pq.NewConfig(text)
	if err != nil {
		return connection{Error: err.Error()}
	}
	return connection{config.User, config.Password, config.Host, config.Port, config.Database, config.Runtime, ""}
}

func byPGX(text string) connection {
	config, err := pgconn.ParseConfig(text)
	if err != nil {
		return connection{Error: err.Error()}
	}
	return connection{config.User, config.Password, config.Host, config.Port, config.Database, config.RuntimeParams, ""}
}
