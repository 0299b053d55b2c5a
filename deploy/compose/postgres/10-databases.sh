#!/bin/sh
# One database and one user per service; no service can read another's.
set -e
for service in medals ceremony broadcast; do
    name=$(echo "$service" | tr a-z A-Z)_PASSWORD
    password=$(printenv "$name")
    psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v password="$password" <<SQL
create role $service login password :'password';
create database $service owner $service;
revoke all on database $service from public;
SQL
done
