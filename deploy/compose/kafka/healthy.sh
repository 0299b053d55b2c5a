#!/bin/bash
# Whether this broker answers somebody whom it knows.
exec /opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server localhost:9092 --command-config <(
    echo "security.protocol=${PROTOCOL:-SASL_PLAINTEXT}"
    echo "sasl.mechanism=PLAIN"
    echo "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username=\"operator\" password=\"$OPERATOR_PASSWORD\";"
    [ -z "$TRUSTED" ] || printf 'ssl.truststore.type=PEM\nssl.truststore.location=%s\n' "$TRUSTED"
) >/dev/null
