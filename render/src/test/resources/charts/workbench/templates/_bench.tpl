{{/* The environment: ours first, then the user's. */}}
{{- define "workbench.env" -}}
- name: BENCH_HTTP_ADDRESS
  value: "0.0.0.0:8080"
- name: KUBE_POD_IP
  valueFrom:
    fieldRef:
      fieldPath: status.podIP
{{- $named := false -}}
{{- range .Values.bench.env -}}
{{- if eq .name "BENCH_ACCESS_URL" -}}{{- $named = true -}}{{- end -}}
{{- end -}}
{{- if and .Values.bench.envUseClusterAccessURL (not $named) }}
- name: BENCH_ACCESS_URL
  value: {{ printf "http://workbench.%s.svc.cluster.local" .Release.Namespace | quote }}
{{- end }}
{{- with .Values.bench.env }}
{{ toYaml . }}
{{- end }}
{{- end }}
