#!/bin/sh
# The topics of the suite, kept whole: no expiry, no compaction. Safe to run again.
set -e
create() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$bootstrap" --create --if-not-exists --topic "$1" --partitions "$2" \
        --replication-factor "${REPLICATION:-1}" --config retention.ms=-1 --config retention.bytes=-1 --config cleanup.policy=delete
}
bootstrap=$1
create games.medals.v1 3
create games.ceremonies.v1 3
create games.ceremonies.production.v1 3
create games.notifications.v1 3
create games.resend-requests.v1 1
create games.medals.v1.editing.dlq 1
create games.ceremonies.v1.editing.dlq 1
create games.medals.v1.ceremony-games.dlq 1
create games.medals.v1.ceremony-victory.dlq 1
