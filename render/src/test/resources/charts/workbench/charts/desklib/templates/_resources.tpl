{{- define "desklib.resources" -}}
resources:
  {{- if .Values.bench.resources }}
  {{- toYaml .Values.bench.resources | nindent 2 }}
  {{- else }}
  limits:
    cpu: 2000m
    memory: 4096Mi
  requests:
    cpu: 2000m
    memory: 4096Mi
  {{- end }}
{{- end }}
