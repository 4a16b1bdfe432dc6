package dev.cofferdam.rule;

import java.util.List;

/** What controllers make of the objects that they watch, as their documentation says. */
final class ProductTable {

  private static final String ROWS =
      """
      acid.zalan.do postgresql Secret *.{metadata.name}.credentials.postgresql.acid.zalan.do
      acid.zalan.do postgresql Service {metadata.name}
      acid.zalan.do postgresql Service {metadata.name}-pooler
      acid.zalan.do postgresql Service {metadata.name}-repl
      bitnami.com SealedSecret Secret {spec.template.metadata.name}|{metadata.name}
      cert-manager.io Certificate Secret {spec.secretName}
      cert-manager.io ClusterIssuer Secret@any {spec.acme.privateKeySecretRef.name}
      cert-manager.io Issuer Secret {spec.acme.privateKeySecretRef.name}
      databases.spotahome.com RedisFailover Service rfs-{metadata.name}
      dragonflydb.io Dragonfly Service {metadata.name}
      elasticsearch.k8s.elastic.co Elasticsearch Secret {metadata.name}-es-*
      elasticsearch.k8s.elastic.co Elasticsearch Service {metadata.name}-es-*
      external-secrets.io ClusterExternalSecret Secret@any {spec.externalSecretSpec.target.name}|{spec.externalSecretName}|{metadata.name}
      external-secrets.io ExternalSecret Secret {spec.target.name}|{metadata.name}
      grafana.integreatly.org Grafana Secret {metadata.name}-admin-credentials
      grafana.integreatly.org Grafana Service {metadata.name}-service
      jaegertracing.io Jaeger Service {metadata.name}-*
      k8s.bitwarden.com BitwardenSecret Secret {spec.secretName}
      k8s.keycloak.org Keycloak Secret {metadata.name}-initial-admin
      k8s.keycloak.org Keycloak Service {metadata.name}-service
      k8s.mariadb.com MariaDB Secret {spec.passwordSecretKeyRef.name}
      k8s.mariadb.com MariaDB Secret {spec.rootPasswordSecretKeyRef.name}
      k8s.mariadb.com MariaDB Service {metadata.name}
      k8s.mariadb.com MariaDB Service {metadata.name}-*
      kafka.strimzi.io Kafka Secret {metadata.name}-clients-ca-cert
      kafka.strimzi.io Kafka Secret {metadata.name}-cluster-ca-cert
      kafka.strimzi.io Kafka Service {metadata.name}-kafka-*
      kafka.strimzi.io KafkaUser Secret {metadata.name}
      kibana.k8s.elastic.co Kibana Service {metadata.name}-kb-http
      minio.min.io Tenant Service minio
      minio.min.io Tenant Service {metadata.name}-*
      mongodbcommunity.mongodb.com MongoDBCommunity Secret {metadata.name}-*
      mongodbcommunity.mongodb.com MongoDBCommunity Service {metadata.name}-svc
      monitoring.coreos.com Alertmanager Service alertmanager-operated
      monitoring.coreos.com Prometheus Service prometheus-operated
      objectbucket.io ObjectBucketClaim ConfigMap {metadata.name}
      objectbucket.io ObjectBucketClaim Secret {metadata.name}
      onepassword.com OnePasswordItem Secret {metadata.name}
      opentelemetry.io OpenTelemetryCollector Service {metadata.name}-collector
      operator.victoriametrics.com VMAgent Service vmagent-{metadata.name}
      operator.victoriametrics.com VMAlert Service vmalert-{metadata.name}
      operator.victoriametrics.com VMAlertmanager Service vmalertmanager-{metadata.name}
      operator.victoriametrics.com VMAuth Service vmauth-{metadata.name}
      operator.victoriametrics.com VMCluster Service vm*-{metadata.name}
      operator.victoriametrics.com VMSingle Service vmsingle-{metadata.name}
      operator.victoriametrics.com VMUser Secret vmuser-{metadata.name}
      postgres-operator.crunchydata.com PostgresCluster Secret {metadata.name}-cluster-cert
      postgres-operator.crunchydata.com PostgresCluster Secret {metadata.name}-pguser-*
      postgres-operator.crunchydata.com PostgresCluster Service {metadata.name}-*
      postgresql.cnpg.io Cluster Secret {metadata.name}-app
      postgresql.cnpg.io Cluster Secret {metadata.name}-ca
      postgresql.cnpg.io Cluster Secret {metadata.name}-replication
      postgresql.cnpg.io Cluster Secret {metadata.name}-server
      postgresql.cnpg.io Cluster Secret {metadata.name}-superuser
      postgresql.cnpg.io Cluster Service {metadata.name}-r
      postgresql.cnpg.io Cluster Service {metadata.name}-ro
      postgresql.cnpg.io Cluster Service {metadata.name}-rw
      postgresql.cnpg.io Cluster Service {spec.managed.services.additional[].serviceTemplate.metadata.name}
      postgresql.cnpg.io Pooler Service {metadata.name}
      rabbitmq.com RabbitmqCluster Secret {metadata.name}-default-user
      rabbitmq.com RabbitmqCluster Service {metadata.name}
      redis.redis.opstreelabs.in Redis Service {metadata.name}
      redis.redis.opstreelabs.in RedisReplication Service {metadata.name}
      secrets-store.csi.x-k8s.io SecretProviderClass Secret {spec.secretObjects[].secretName}
      secrets.doppler.com DopplerSecret Secret@any {spec.managedSecret.name}
      secrets.hashicorp.com VaultDynamicSecret Secret {spec.destination.name}
      secrets.hashicorp.com VaultPKISecret Secret {spec.destination.name}
      secrets.hashicorp.com VaultStaticSecret Secret {spec.destination.name}
      secrets.infisical.com InfisicalSecret Secret@any {spec.managedKubeSecretReferences[].secretName}
      secrets.infisical.com InfisicalSecret Secret@any {spec.managedSecretReference.secretName}
      spv.no AzureKeyVaultSecret Secret {spec.output.secret.name}
      trust.cert-manager.io Bundle ConfigMap@any {metadata.name}
      trust.cert-manager.io Bundle Secret@any {metadata.name}
      isindir.github.com SopsSecret Secret {spec.secretTemplates[].name}
      * * Secret@any {spec.writeConnectionSecretToRef.name}
      """;

  private ProductTable() {}

  static List<ProductRow> rows() {
    return ROWS.lines().map(ProductRow::of).toList();
  }
}
