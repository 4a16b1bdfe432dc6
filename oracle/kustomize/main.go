// Builds Flux Kustomizations with Flux's own libraries. Reads a list of cases as JSON from stdin, writes the list of their
// results as JSON to stdout.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	securejoin "github.com/cyphar/filepath-securejoin"
	"github.com/fluxcd/pkg/kustomize"
	"github.com/fluxcd/pkg/ssa"
	"github.com/fluxcd/pkg/ssa/normalize"
	"github.com/fluxcd/pkg/ssa/utils"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

// request is one Kustomization: the files of its source, spec.path, and the whole object.
type request struct {
	Files         map[string]string `json:"files"`
	Path          string            `json:"path"`
	Kustomization map[string]any    `json:"kustomization"`
	Apply         bool              `json:"apply"`
}

type result struct {
	Objects []map[string]any `json:"objects"`
	Error   string           `json:"error,omitempty"`
}

func main() {
	var requests []request
	if err := json.NewDecoder(os.Stdin).Decode(&requests); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	results := make([]result, 0, len(requests))
	for _, r := range requests {
		objects, err := build(r)
		answer := result{Objects: objects}
		if err != nil {
			answer = result{Error: err.Error()}
		}
		results = append(results, answer)
	}
	if err := json.NewEncoder(os.Stdout).Encode(results); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// build does what the reconciler of kustomize-controller does between fetching the artifact and applying.
func build(r request) ([]map[string]any, error) {
	root, err := os.MkdirTemp("", "oracle-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(root)
	if err := write(root, r.Files); err != nil {
		return nil, err
	}
	dir, err := securejoin.SecureJoin(root, r.Path)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("kustomization path not found: %w", err)
	}
	generator := kustomize.NewGenerator(root, unstructured.Unstructured{Object: r.Kustomization})
	if _, err := generator.WriteFile(dir); err != nil {
		return nil, err
	}
	built, err := kustomize.SecureBuild(root, dir, true)
	if err != nil {
		return nil, fmt.Errorf("kustomize build failed: %w", err)
	}
	for _, it := range built.Resources() {
		if it.GetName() == "" || it.GetKind() == "" || it.GetApiVersion() == "" {
			return nil, fmt.Errorf("failed to decode apiVersion, kind and name from: %v", it.String())
		}
	}
	text, err := built.AsYaml()
	if err != nil {
		return nil, fmt.Errorf("kustomize build failed: %w", err)
	}
	objects, err := utils.ReadObjects(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	if r.Apply {
		if err := decorate(objects, r.Kustomization); err != nil {
			return nil, err
		}
	}
	values := make([]map[string]any, 0, len(objects))
	for _, it := range objects {
		values = append(values, it.Object)
	}
	return values, nil
}

func decorate(objects []*unstructured.Unstructured, kustomization map[string]any) error {
	owner := unstructured.Unstructured{Object: kustomization}
	manager := ssa.NewResourceManager(nil, nil, ssa.Owner{Group: "kustomize.toolkit.fluxcd.io"})
	manager.SetOwnerLabels(objects, owner.GetName(), owner.GetNamespace())
	if err := normalize.UnstructuredList(objects); err != nil {
		return err
	}
	common, found, err := unstructured.NestedMap(kustomization, "spec", "commonMetadata")
	if err != nil || !found {
		return err
	}
	labels, _, err := unstructured.NestedStringMap(common, "labels")
	if err != nil {
		return err
	}
	annotations, _, err := unstructured.NestedStringMap(common, "annotations")
	if err != nil {
		return err
	}
	utils.SetCommonMetadata(objects, labels, annotations)
	return nil
}

func write(root string, files map[string]string) error {
	for path, text := range files {
		file := filepath.Join(root, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
