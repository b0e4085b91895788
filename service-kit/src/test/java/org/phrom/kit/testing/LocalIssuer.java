package org.phrom.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A tiny OpenID Connect issuer for one machine: discovery, public keys, and tokens minted on the spot. */
public final class LocalIssuer implements AutoCloseable {
    private final RsaJsonWebKey key;
    private final String url;
    private final @Nullable HttpServer server;

    private LocalIssuer(RsaJsonWebKey key, String url, @Nullable HttpServer server) {
        this.key = key;
        this.url = url;
        this.server = server;
    }

    /** Serves discovery and keys on 127.0.0.1; port 0 takes a free one. */
    public static LocalIssuer start(RsaJsonWebKey key, int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new LocalIssuer(key, url(server.getAddress().getPort()), server);
            server.createContext("/.well-known/openid-configuration", call -> answer(call, issuer.discovery()));
            server.createContext("/jwks", call -> answer(call, new JsonWebKeySet(key).toJson()));
            server.start();
            return issuer;
        } catch (IOException cause) {
            throw new IllegalStateException("the token issuer can not listen on port " + port, cause);
        }
    }

    /** An issuer that only mints, for an issuer with the same key that listens on the port. */
    public static LocalIssuer offline(RsaJsonWebKey key, int port) {
        return new LocalIssuer(key, url(port), null);
    }

    public static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return key;
        } catch (JoseException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Reads the key of the file, which is made at first use and readable by its owner only. */
    public static RsaJsonWebKey keyOf(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                var empty = Files.createTempFile(file.toAbsolutePath().getParent(), "key", "");
                Files.writeString(empty, newKey().toJson(OutputControlLevel.INCLUDE_PRIVATE));
                Files.move(empty, file);
            }
            return new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(file)));
        } catch (IOException | JoseException cause) {
            throw new IllegalStateException("the key in " + file + " can not be read", cause);
        }
    }

    /** A signed token; organisations are the root codes of the sub-trees the caller may see. */
    public String mint(String subject, List<String> roles, List<String> organisations, Duration lifetime) {
        var claims = claims(subject, roles, lifetime);
        if (!organisations.isEmpty()) {
            claims.setStringListClaim("organisations", organisations);
        }
        return sign(claims);
    }

    /** A signed token for a minute in which these claims, whatever they are, stand instead of the usual ones. */
    public String mint(List<String> roles, Map<String, Object> others) {
        var claims = claims("somebody", roles, Duration.ofMinutes(1));
        others.forEach(claims::setClaim);
        return sign(claims);
    }

    private JwtClaims claims(String subject, List<String> roles, Duration lifetime) {
        var claims = new JwtClaims();
        claims.setIssuer(url);
        claims.setAudience("phrom");
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        var expiry = NumericDate.now();
        expiry.addSeconds(lifetime.toSeconds());
        claims.setExpirationTime(expiry);
        claims.setClaim("upn", subject);
        claims.setClaim("preferred_username", subject);
        claims.setStringListClaim("roles", roles);
        return claims;
    }

    private String sign(JwtClaims claims) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setHeader("typ", "JWT");
        jws.setPayload(claims.toJson());
        jws.setKey(key.getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException cause) {
            throw new IllegalStateException(cause);
        }
    }

    public String url() {
        return url;
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    private String discovery() {
        return JsonUtil.toJson(Map.of(
                "issuer",
                url,
                "jwks_uri",
                url + "/jwks",
                "authorization_endpoint",
                url + "/authorize",
                "token_endpoint",
                url + "/token",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
