/*
 * Followers of a stream of Server-Sent Events on this machine, all read by one thread.
 *
 *     followers PORT PATH COUNT [HEADER ...]      a '#' in the path is the number of the follower below 1,000
 *
 * An event that is timed carries once, between two pairs of '@', the nanoseconds of CLOCK_MONOTONIC at which it was
 * published: @@123456789@@. Each line on the standard input is a command and is answered by one line:
 *
 *     open          connects all; once every answer has begun: "open MILLIS REFUSED"
 *     count         forgets what was counted: "counting"
 *     await N MS    until N timed events were counted or so many milliseconds have gone, then forgets them: "events N
 *                   closed C p50 US p99 US lasts50 US lasts99 US last NS". Delays are in microseconds, of all deliveries
 *                   and of the last delivery of each event; NS is when the last event came
 *     stall K       the first K are not read any more: "stalled"
 *     quit
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { BATCH = 512, AT_ONCE = 256, READ = 1 << 18 };

struct follower {
    int socket;
    int begun;
    int marks;        /* how many '@' of a mark have been read: 2 while within its digits */
    int64_t stamp;
};

static struct follower *followers;
static int count, opened, begun, refused, closed, epoll;
static int64_t events, last;
static struct delivery { int64_t stamp, delay; } *deliveries;
static int64_t room;
static const char *path;
static char headers[8192];
static struct sockaddr_in server;

static int64_t now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return at.tv_sec * 1000000000LL + at.tv_nsec;
}

static void die(const char *what) {
    perror(what);
    exit(1);
}

static void forget(void) {
    events = last = 0;
}

static void timed(int64_t stamp, int64_t at) {
    if (events == room) {
        room = room ? room * 2 : 1 << 20;
        deliveries = realloc(deliveries, room * sizeof *deliveries);
        if (!deliveries) die("memory");
    }
    deliveries[events++] = (struct delivery) {stamp, (at - stamp) / 1000};
    last = at;
}

static void scan(struct follower *one, const char *from, int size, int64_t at) {
    const char *end = from + size;
    while (from < end) {
        if (one->marks == 0) {
            from = memchr(from, '@', end - from);
            if (!from) return;
            one->marks = 1;
            from++;
        } else if (one->marks == 1) {
            one->marks = *from++ == '@' ? 2 : 0;
            one->stamp = 0;
        } else if (*from >= '0' && *from <= '9') {
            one->stamp = one->stamp * 10 + (*from++ - '0');
        } else {
            if (*from++ == '@' && one->stamp > 0) {
                timed(one->stamp, at);
                from++;
            }
            one->marks = 0;
        }
    }
}

static void drop(struct follower *one) {
    epoll_ctl(epoll, EPOLL_CTL_DEL, one->socket, NULL);
    close(one->socket);
    one->socket = -1;
    closed++;
    if (!one->begun) {
        one->begun = 1;
        begun++;
        refused++;
    }
}

/* Told once of what has come: reads all of it, and the end too where the server has sent it. */
static void take(struct follower *one, int ended) {
    static char buffer[READ];
    for (;;) {
        ssize_t got = read(one->socket, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno == EAGAIN) return;
        if (got <= 0) {
            drop(one);
            return;
        }
        int64_t at = now();
        if (!one->begun) {
            one->begun = 1;
            begun++;
            if (got < 12 || memcmp(buffer + 9, "200", 3) != 0) refused++;
        }
        scan(one, buffer, got, at);
        if (got < (ssize_t) sizeof buffer && !ended) return;
    }
}

/* The number of the follower below 1,000 stands for a '#'. */
static int ask(char *request, size_t room, int number) {
    const char *mark = strchr(path, '#');
    if (!mark) return snprintf(request, room, "GET %s HTTP/1.1\r\n%s\r\n", path, headers);
    return snprintf(request, room, "GET %.*s%d%s HTTP/1.1\r\n%s\r\n", (int) (mark - path), path, number % 1000, mark + 1, headers);
}

static void connect_one(struct follower *one) {
    static char request[16384];
    int on = 1;
    int length = ask(request, sizeof request, one - followers);
    one->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (one->socket < 0) die("socket");
    setsockopt(one->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(one->socket, (struct sockaddr *) &server, sizeof server)) die("connect");
    if (write(one->socket, request, length) != length) die("write");
    fcntl(one->socket, F_SETFL, O_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN | EPOLLRDHUP | EPOLLET, .data.ptr = one};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, one->socket, &event)) die("epoll");
}

static int by_delay(const void *left, const void *right) {
    const struct delivery *a = left, *b = right;
    return (a->delay > b->delay) - (a->delay < b->delay);
}

/* The last delivery of each event comes first of it. */
static int by_event(const void *left, const void *right) {
    const struct delivery *a = left, *b = right;
    return a->stamp != b->stamp ? (a->stamp > b->stamp) - (a->stamp < b->stamp) : -by_delay(left, right);
}

static long part(int64_t of, int percent) {
    return of ? (long) deliveries[(of - 1) * percent / 100].delay : 0;
}

static void report(void) {
    qsort(deliveries, events, sizeof *deliveries, by_delay);
    printf("events %ld closed %d p50 %ld p99 %ld ", (long) events, closed, part(events, 50), part(events, 99));
    qsort(deliveries, events, sizeof *deliveries, by_event);
    int64_t published = 0;
    for (int64_t i = 0; i < events; i++)
        if (!published || deliveries[i].stamp != deliveries[published - 1].stamp) deliveries[published++] = deliveries[i];
    qsort(deliveries, published, sizeof *deliveries, by_delay);
    printf("lasts50 %ld lasts99 %ld last %ld\n", part(published, 50), part(published, 99), (long) last);
    forget();
}

/* Reads what has come; waits at most so long for the first of it. Tells whether a command waits. */
static int turn(int millis) {
    static struct epoll_event ready[BATCH];
    int command = 0;
    int found = epoll_wait(epoll, ready, BATCH, millis);
    for (int i = 0; i < found; i++)
        if (ready[i].data.ptr) take(ready[i].data.ptr, ready[i].events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR));
        else command = 1;
    return command;
}

static void open_all(void) {
    int64_t from = now();
    while (begun < count) {
        for (int i = 0; i < AT_ONCE && opened < count && opened - begun < AT_ONCE; i++) connect_one(&followers[opened++]);
        turn(opened < count ? 0 : 20);
    }
    printf("open %ld %d\n", (long) ((now() - from) / 1000000), refused);
    fflush(stdout);
}

static void await(const char *line) {
    long wanted = 0, millis = 0;
    sscanf(line, "await %ld %ld", &wanted, &millis);
    int64_t until = now() + millis * 1000000LL;
    while (events < wanted && now() < until) turn(20);
    report();
}

static int obey(char *line) {
    int stalled;
    if (!strncmp(line, "open", 4)) open_all();
    else if (!strncmp(line, "await", 5)) await(line);
    else if (sscanf(line, "stall %d", &stalled) == 1) {
        int least = 4096;
        for (int i = 0; i < stalled && i < count; i++) {
            epoll_ctl(epoll, EPOLL_CTL_DEL, followers[i].socket, NULL);
            setsockopt(followers[i].socket, SOL_SOCKET, SO_RCVBUF, &least, sizeof least);
        }
        puts("stalled");
    } else if (!strncmp(line, "count", 5)) {
        forget();
        puts("counting");
    } else return 0;
    fflush(stdout);
    return 1;
}

int main(int argc, char **argv) {
    if (argc < 4) {
        fputs("usage: followers PORT PATH COUNT [HEADER ...]\n", stderr);
        return 2;
    }
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    server = (struct sockaddr_in) {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    path = argv[2];
    int length = snprintf(headers, sizeof headers, "Host: localhost\r\nAccept: text/event-stream\r\n");
    for (int i = 4; i < argc; i++) length += snprintf(headers + length, sizeof headers - length, "%s\r\n", argv[i]);
    count = atoi(argv[3]);
    followers = calloc(count, sizeof *followers);
    epoll = epoll_create1(0);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
    epoll_ctl(epoll, EPOLL_CTL_ADD, STDIN_FILENO, &event);
    char line[256];
    setvbuf(stdin, NULL, _IONBF, 0);
    for (;;)
        if (turn(1000) && (!fgets(line, sizeof line, stdin) || !obey(line))) return 0;
}
