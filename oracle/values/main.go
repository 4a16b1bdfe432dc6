// Command values answers what Helm and Flux make of values, so that tests can compare.
//
// It reads a JSON list of cases on standard input and writes a JSON list of answers.
package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"

	"github.com/fluxcd/pkg/apis/meta"
	"github.com/fluxcd/pkg/chartutil"
	"github.com/go-logr/logr"
	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/strvals"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/yaml"
)

type object struct {
	Kind string            `json:"kind"`
	Name string            `json:"name"`
	Data map[string][]byte `json:"data"`
}

type testCase struct {
	Op         string                 `json:"op"`
	Values     json.RawMessage        `json:"values"`
	Expression string                 `json:"expression"`
	References []meta.ValuesReference `json:"references"`
	Objects    []object               `json:"objects"`
	Files      [][]byte               `json:"files"`
	Name       string                 `json:"name"`
}

type answer struct {
	Values json.RawMessage `json:"values,omitempty"`
	Int64  []string        `json:"int64"`
	Name   string          `json:"name,omitempty"`
	Error  string          `json:"error,omitempty"`
}

func main() {
	var cases []testCase
	decoder := json.NewDecoder(os.Stdin)
	if err := decoder.Decode(&cases); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	answers := make([]answer, len(cases))
	for i, c := range cases {
		answers[i] = c.answer()
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func (c testCase) answer() answer {
	if c.Op == "name" {
		return answer{Name: shortened(c.Name), Int64: []string{}}
	}
	values, err := c.compute()
	if err != nil {
		return answer{Error: err.Error(), Int64: []string{}}
	}
	text, err := json.Marshal(values)
	if err != nil {
		return answer{Error: err.Error(), Int64: []string{}}
	}
	paths := int64s("", values, []string{})
	sort.Strings(paths)
	return answer{Values: text, Int64: paths}
}

func (c testCase) compute() (map[string]any, error) {
	switch c.Op {
	case "set":
		values := map[string]any{}
		if err := json.Unmarshal(c.Values, &values); err != nil {
			return nil, err
		}
		return values, strvals.ParseInto(c.Expression, values)
	case "setString":
		values := map[string]any{}
		if err := json.Unmarshal(c.Values, &values); err != nil {
			return nil, err
		}
		return values, strvals.ParseIntoString(c.Expression, values)
	case "compose":
		// As GetValues of a HelmRelease: what cannot be read counts as nothing.
		var inline map[string]any
		_ = yaml.Unmarshal(c.Values, &inline)
		return chartutil.ChartValuesFromReferences(
			context.Background(), logr.Discard(), cluster{objects: c.Objects}, "ns", inline, c.References...)
	case "merge":
		return merged(c.Files)
	}
	return nil, fmt.Errorf("no operation %q", c.Op)
}

// cluster is a client that can get the objects of one namespace.
type cluster struct {
	client.Client
	objects []object
}

func (c cluster) Get(_ context.Context, key client.ObjectKey, into client.Object, _ ...client.GetOption) error {
	for _, o := range c.objects {
		if o.Name != key.Name {
			continue
		}
		switch typed := into.(type) {
		case *corev1.Secret:
			if o.Kind == "Secret" {
				typed.Data = o.Data
				return nil
			}
		case *corev1.ConfigMap:
			if o.Kind == "ConfigMap" {
				typed.Data = map[string]string{}
				for name, value := range o.Data {
					typed.Data[name] = string(value)
				}
				return nil
			}
		}
	}
	return apierrors.NewNotFound(schema.GroupResource{Resource: "objects"}, key.Name)
}

// merged is what source-controller does with the files of valuesFiles.
func merged(files [][]byte) (map[string]any, error) {
	result := map[string]any{}
	for _, file := range files {
		values := map[string]any{}
		if err := yaml.Unmarshal(file, &values); err != nil {
			return nil, err
		}
		result = chartutil.MergeMaps(result, values)
	}
	if len(result) == 0 {
		return result, nil
	}
	var text bytes.Buffer
	if err := common.Values(result).Encode(&text); err != nil {
		return nil, err
	}
	again, err := common.ReadValues(text.Bytes())
	return again, err
}

// shortened is the rule of helm-controller, whose package cannot be imported.
func shortened(name string) string {
	if len(name) <= 53 {
		return name
	}
	return name[:40] + "-" + fmt.Sprintf("%x", sha256.Sum256([]byte(name)))[:12]
}

func int64s(path string, value any, found []string) []string {
	switch typed := value.(type) {
	case int64:
		found = append(found, path)
	case common.Values:
		return int64s(path, map[string]any(typed), found)
	case map[string]any:
		for name, inner := range typed {
			found = int64s(path+"/"+strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1"), inner, found)
		}
	case []any:
		for i, inner := range typed {
			found = int64s(path+"/"+strconv.Itoa(i), inner, found)
		}
	}
	return found
}
