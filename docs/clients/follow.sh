#!/usr/bin/env bash
# Prints the headlines of a Games from its first, as they are published. Whatever breaks, it comes back and goes on where it stood.
# bash and curl, nothing else: ./follow.sh http://localhost:8080/games/paris-2024
games=$1
last=0 # what was dealt with: the stream goes on after it
words='"headline":"(([^"\\]|\\.)*)"'
while true; do
    while IFS= read -r line; do
        case $line in
            'event: '*) event=${line#event: } ;;
            'id: '*) id=${line#id: } ;;
            'data: '*) data=${line#data: } ;;
            '')
                [[ $event == notification && $data =~ $words ]] && echo "$id ${BASH_REMATCH[1]}"
                last=${id:-$last} # only now: an event that broke off comes again
                event=
                ;;
        esac
    done < <(curl -sfN --speed-limit 1 --speed-time 45 -H "Last-Event-ID: $last" "$games/live?lang=en")
    sleep $((1 + RANDOM % 4)) # not all at once
done
