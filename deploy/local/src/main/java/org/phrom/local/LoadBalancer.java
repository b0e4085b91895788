package org.phrom.local;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One address for all replicas of a service: each request goes to the next one that is ready. A request that no replica
 * took is offered to another; of one that reached a replica and got no answer the client's connection is closed, as
 * nobody knows what became of it.
 */
final class LoadBalancer implements AutoCloseable {
    /** How often it is asked which replicas are ready. */
    static final long BEAT_MILLISECONDS = 250;

    private static final int CONNECTIONS = 256;
    private static final int LONGEST_HEAD = 128 * 1024;
    private static final int UNAVAILABLE = 503;
    private final Vertx vertx = Vertx.vertx(
            new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(2));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(2000).setMaxPoolSize(CONNECTIONS));
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(6, LoadBalancer::daemon);
    private final Set<ServiceProcess> ready = ConcurrentHashMap.newKeySet();

    /** Listens on a port for all replicas of a service, and looks after their health. */
    void open(int port, List<ServiceProcess> replicas) {
        replicas.forEach(replica -> {
            look(replica);
            watch.scheduleWithFixedDelay(
                    () -> look(replica), BEAT_MILLISECONDS, BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
        });
        listen(port, new Turn(replicas));
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "health-of-replicas");
        thread.setDaemon(true);
        return thread;
    }

    private void listen(int port, Turn turn) {
        var proxy = HttpProxy.reverseProxy(client)
                .origin(context -> connected(turn.next()))
                .addInterceptor(new Forwarding());
        var options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMaxInitialLineLength(LONGEST_HEAD)
                .setMaxHeaderSize(LONGEST_HEAD);
        vertx.createHttpServer(options)
                .requestHandler(proxy)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void look(ServiceProcess replica) {
        if (replica.readyNow()) {
            ready.add(replica);
        } else {
            ready.remove(replica);
        }
    }

    private Future<HttpClientRequest> connected(Iterator<ServiceProcess> candidates) {
        while (candidates.hasNext()) {
            var replica = candidates.next();
            if (ready.contains(replica)) {
                return client.request(new RequestOptions().setHost("127.0.0.1").setPort(replica.port()))
                        .recover(refused -> {
                            ready.remove(replica);
                            return connected(candidates);
                        });
            }
        }
        return Future.failedFuture(new NoneReady());
    }

    @Override
    public void close() {
        watch.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Gives each request the replicas in an order that begins with another one than before. */
    private static final class Turn {
        private final List<ServiceProcess> replicas;
        private int first;

        Turn(List<ServiceProcess> replicas) {
            this.replicas = replicas;
        }

        Iterator<ServiceProcess> next() {
            var order = new ArrayList<>(replicas);
            Collections.rotate(order, first++ % replicas.size());
            return order.iterator();
        }
    }

    /** Says on whose behalf it asks, and what became of requests without an answer. */
    private static final class Forwarding implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            var from = request.proxiedRequest();
            request.putHeader("X-Forwarded-For", from.remoteAddress().hostAddress());
            request.putHeader("X-Forwarded-Proto", "http");
            request.putHeader("X-Forwarded-Host", String.valueOf(from.getHeader("Host")));
            return context.sendRequest().recover(cause -> {
                if (cause instanceof NoneReady) {
                    return Future.succeededFuture(request.release()
                            .response()
                            .setStatusCode(UNAVAILABLE)
                            .putHeader("Retry-After", "1"));
                }
                from.connection().close();
                return Future.failedFuture(cause);
            });
        }
    }

    /** No replica of the service takes requests now. */
    private static final class NoneReady extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoneReady() {
            super("no replica is ready", null, false, false);
        }
    }
}
