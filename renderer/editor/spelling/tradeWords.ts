/** Words of the trade that a dictionary of English lacks. */
export const tradeWords: ReadonlySet<string> = new Set(
  `admin api apis app apps async auth autoscaling backend backends bugfix changelog cli cluster codec config configs cron
  crud dashboard datasource dev devops docker enum env etcd failover firmware frontend gitlab github grafana grpc gzip
  hadoop hashmap hbase hotfix http https idempotent infra jar java javascript jenkins json jvm kafka kibana kubernetes
  lifecycle linux localhost macos metadata middleware minio mock mongo mongodb mysql namespace nginx nodejs npm oauth
  offline online oncall ops oracle patch ping pipeline plugin postgres postgresql prod prometheus protobuf proxy pytest
  python qps rabbitmq readme redis redesign refactor refactored refactoring regex repo repos rest retry rollout rpc
  runbook runtime scaffolding schema scrum sdk serverless sharding sku socket spark spring sprint sql ssd ssh ssl stderr
  stdout subnet sync tcp template timeout timeouts timestamp tomcat tps trace udp uptime url urls utf vendor vite vpn
  webhook webhooks websocket wiki workflow xml yaml zookeeper`.split(/\s+/),
)
