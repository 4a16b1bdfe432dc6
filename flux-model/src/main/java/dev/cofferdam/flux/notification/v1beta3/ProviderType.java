package dev.cofferdam.flux.notification.v1beta3;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The services that Flux sends events to, and what becomes of an event there
 * (notification-controller api/v1beta3).
 */
public enum ProviderType {
  /** A message in Slack. */
  @JsonProperty("slack")
  SLACK,

  /** A message in Discord. */
  @JsonProperty("discord")
  DISCORD,

  /** A message in Microsoft Teams. */
  @JsonProperty("msteams")
  MS_TEAMS,

  /** A message in Rocket.Chat. */
  @JsonProperty("rocket")
  ROCKET,

  /** An HTTP POST of the event as JSON. */
  @JsonProperty("generic")
  GENERIC,

  /** The same, signed with the token in the header {@code X-Signature}. */
  @JsonProperty("generic-hmac")
  GENERIC_HMAC,

  /** A commit status on GitHub. */
  @JsonProperty("github")
  GITHUB,

  /** A commit status on GitLab. */
  @JsonProperty("gitlab")
  GITLAB,

  /** A commit status on Gitea. */
  @JsonProperty("gitea")
  GITEA,

  /** A comment on a pull request on Gitea, kept up to date. */
  @JsonProperty("giteapullrequestcomment")
  GITEA_PULL_REQUEST_COMMENT,

  /** A commit status on Bitbucket Server or Data Center. */
  @JsonProperty("bitbucketserver")
  BITBUCKET_SERVER,

  /** A commit status on Bitbucket Cloud. */
  @JsonProperty("bitbucket")
  BITBUCKET,

  /** A commit status on Azure DevOps. */
  @JsonProperty("azuredevops")
  AZURE_DEVOPS,

  /** A message in Google Chat. */
  @JsonProperty("googlechat")
  GOOGLE_CHAT,

  /** A message of Google Pub/Sub; the address is the project, the channel the topic. */
  @JsonProperty("googlepubsub")
  GOOGLE_PUBSUB,

  /** A message in Webex; the channel is the id of the room. */
  @JsonProperty("webex")
  WEBEX,

  /** An error or a transaction of Sentry; the channel is its environment. */
  @JsonProperty("sentry")
  SENTRY,

  /** An event of Azure Event Hubs; the channel is the namespace, the address the hub. */
  @JsonProperty("azureeventhub")
  AZURE_EVENT_HUB,

  /** A message in Telegram; the channel is the chat. */
  @JsonProperty("telegram")
  TELEGRAM,

  /** A message in Lark. */
  @JsonProperty("lark")
  LARK,

  /** A message in Matrix; the channel is the id of the room. */
  @JsonProperty("matrix")
  MATRIX,

  /** An alert of Opsgenie. */
  @JsonProperty("opsgenie")
  OPSGENIE,

  /** An alert of Prometheus Alertmanager. */
  @JsonProperty("alertmanager")
  ALERTMANAGER,

  /** An annotation in Grafana. */
  @JsonProperty("grafana")
  GRAFANA,

  /** A {@code repository_dispatch} on GitHub, which starts workflows. */
  @JsonProperty("githubdispatch")
  GITHUB_DISPATCH,

  /** A comment on a pull request on GitHub, kept up to date. */
  @JsonProperty("githubpullrequestcomment")
  GITHUB_PULL_REQUEST_COMMENT,

  /** A comment on a merge request on GitLab, kept up to date. */
  @JsonProperty("gitlabmergerequestcomment")
  GITLAB_MERGE_REQUEST_COMMENT,

  /** An incident or a change of PagerDuty; the channel is the routing key. */
  @JsonProperty("pagerduty")
  PAGER_DUTY,

  /** An event of Datadog. */
  @JsonProperty("datadog")
  DATADOG,

  /** A message of NATS; the channel is the subject. */
  @JsonProperty("nats")
  NATS,

  /** A message in Zulip; the channel is {@code <channel>/<topic>}. */
  @JsonProperty("zulip")
  ZULIP,

  /** A span of an OpenTelemetry trace, sent with OTLP over HTTP. */
  @JsonProperty("otel")
  OTEL
}
