/*
 * The floor of a fan-out over HTTP/1.1: floor PORT. Whoever sends a GET follows; what is POSTed is framed once and written to
 * every follower with one write(2) each. No history, no interests, no clock, and a follower that is slow holds up all.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

enum { MOST = 20000, BATCH = 256, LONGEST = 1 << 17 };

static const char BEGIN[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: hello\n\n";
static const char TAKEN[] = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

static int followers[MOST], count, epoll;
static char input[LONGEST], frame[LONGEST + 64];
static int filled;

static void send_all(int socket, const char *bytes, size_t length) {
    if (write(socket, bytes, length) != (ssize_t) length) perror("write");
}

static void watch(int socket) {
    struct epoll_event event = {.events = EPOLLIN, .data.fd = socket};
    epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
}

static void forget(int socket) {
    for (int i = 0; i < count; i++)
        if (followers[i] == socket) followers[i--] = followers[--count];
    close(socket);
}

/* One publisher at a time: its request may come in parts. */
static void publish(int socket) {
    char *body = strstr(input, "\r\n\r\n");
    char *length = strcasestr(input, "content-length:");
    if (!body || !length || filled < (body + 4 - input) + atoi(length + 15)) return;
    int size = snprintf(frame, sizeof frame, "id: 1\ndata: %s\n\n", body + 4);
    for (int i = 0; i < count; i++) send_all(followers[i], frame, size);
    send_all(socket, TAKEN, sizeof TAKEN - 1);
    filled = 0;
}

static void serve(int socket) {
    ssize_t got = read(socket, input + filled, sizeof input - 1 - filled);
    if (got <= 0) {
        filled = 0;
        forget(socket);
        return;
    }
    filled += got;
    input[filled] = 0;
    if (input[0] == 'P') {
        publish(socket);
        return;
    }
    filled = 0;
    if (count == MOST) {
        close(socket);
        return;
    }
    followers[count++] = socket;
    send_all(socket, BEGIN, sizeof BEGIN - 1);
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fputs("usage: floor PORT\n", stderr);
        return 2;
    }
    int on = 1;
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int door = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(door, (struct sockaddr *) &here, sizeof here) || listen(door, 4096)) {
        perror("listen");
        return 1;
    }
    epoll = epoll_create1(0);
    watch(door);
    struct epoll_event ready[BATCH];
    for (;;) {
        int found = epoll_wait(epoll, ready, BATCH, -1);
        for (int i = 0; i < found; i++) {
            if (ready[i].data.fd != door) {
                serve(ready[i].data.fd);
                continue;
            }
            int socket = accept(door, NULL, NULL);
            if (socket < 0) continue;
            setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            watch(socket);
        }
    }
}
