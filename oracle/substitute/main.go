// What Flux's own code makes of texts with expressions and of objects with them. Reads JSON cases, one a line, from stdin and writes one JSON result a line to stdout.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"unicode/utf8"

	"github.com/fluxcd/pkg/envsubst"
	fluxkustomize "github.com/fluxcd/pkg/kustomize"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/kustomize/api/provider"
	"sigs.k8s.io/kustomize/api/resource"
	"sigs.k8s.io/yaml"
)

type testCase struct {
	// Text is put through envsubst, Value through AsYAML, Object through SubstituteVariables.
	Text      *string           `json:"text"`
	Value     json.RawMessage   `json:"value"`
	Object    json.RawMessage   `json:"object"`
	Variables map[string]string `json:"variables"`
	Strict    bool              `json:"strict"`
	Always    bool              `json:"always"`
}

type result struct {
	Text   *string         `json:"text,omitempty"`
	Object json.RawMessage `json:"object,omitempty"`
	Error  string          `json:"error,omitempty"`
}

var factory = provider.NewDefaultDepProvider().GetResourceFactory()

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var c testCase
		if err := json.Unmarshal(in.Bytes(), &c); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := out.Encode(run(c)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// The controller turns a panic into a failure, and so does this.
func run(c testCase) (r result) {
	defer func() {
		if p := recover(); p != nil {
			r = result{Error: fmt.Sprintf("panic: %v", p)}
		}
	}()
	switch {
	case c.Text != nil:
		return text(c)
	case c.Value != nil:
		return written(c.Value)
	default:
		return substituted(c)
	}
}

func text(c testCase) result {
	got, err := envsubst.Eval(*c.Text, func(name string) (string, bool) {
		value, found := c.Variables[name]
		return value, found || !c.Strict
	})
	return of(got, err)
}

func of(text string, err error) result {
	if err != nil {
		return result{Error: err.Error()}
	}
	if !utf8.ValidString(text) {
		return result{Error: "no UTF-8"}
	}
	return result{Text: &text}
}

func written(object json.RawMessage) result {
	res, err := read(object)
	if err != nil {
		return result{Error: err.Error()}
	}
	got, err := res.AsYAML()
	return of(string(got), err)
}

func read(object json.RawMessage) (*resource.Resource, error) {
	decoder := json.NewDecoder(bytes.NewReader(object))
	decoder.UseNumber()
	var value map[string]any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	return factory.FromMap(exact(value).(map[string]any))
}

// Numbers of the types that a YAML reader gives them, so that large ones stay as they are.
func exact(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key := range v {
			v[key] = exact(v[key])
		}
	case []any:
		for i := range v {
			v[i] = exact(v[i])
		}
	case json.Number:
		if whole, err := strconv.ParseInt(v.String(), 10, 64); err == nil {
			return whole
		}
		if whole, err := strconv.ParseUint(v.String(), 10, 64); err == nil {
			return whole
		}
		number, _ := v.Float64()
		return number
	}
	return value
}

func substituted(c testCase) result {
	res, err := read(c.Object)
	if err != nil {
		return result{Error: err.Error()}
	}
	inline := make(map[string]any, len(c.Variables))
	for name, value := range c.Variables {
		inline[name] = value
	}
	kustomization := unstructured.Unstructured{Object: map[string]any{
		"spec": map[string]any{"postBuild": map[string]any{"substitute": inline}},
	}}
	_, err = fluxkustomize.SubstituteVariables(context.Background(), nil, kustomization, res,
		fluxkustomize.SubstituteWithStrict(c.Strict), fluxkustomize.SubstituteWithAlways(c.Always))
	if err != nil {
		return result{Error: err.Error()}
	}
	got, err := res.AsYAML()
	if err != nil {
		return result{Error: err.Error()}
	}
	object, err := yaml.YAMLToJSON(got)
	if err != nil {
		return result{Error: err.Error()}
	}
	return result{Object: object}
}
