package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds requests with the HTTP clients of the JDK, Apache, OkHttp, Jetty, Netty, Vert.x, Helidon and others. */
@AutoService(Rule.class)
public final class JavaHttpClient implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "java.net.http.HttpClient",
                    "java.net.HttpURLConnection",
                    "javax.net.ssl.HttpsURLConnection",
                    "org.apache.http.client.**",
                    "org.apache.http.impl.client.**",
                    "org.apache.http.impl.nio.client.**",
                    "org.apache.hc.client5.**",
                    "org.apache.commons.httpclient.**",
                    "okhttp3.OkHttpClient",
                    "okhttp3.Request",
                    "okhttp3.Call",
                    "com.squareup.okhttp.**",
                    "org.eclipse.jetty.client.**",
                    "org.asynchttpclient.**",
                    "com.ning.http.client.**",
                    "kong.unirest.**",
                    "com.mashape.unirest.**",
                    "reactor.netty.http.client.**",
                    "io.helidon.webclient.**",
                    "com.google.api.client.http.**",
                    "org.jsoup.Jsoup#connect",
                    "com.github.kevinsawicki.http.**",
                    "com.linecorp.armeria.client.**",
                    "cn.hutool.http.**",
                    "com.dtflys.forest.**"),
            Names.members("java.net.URL", "openConnection", "openStream"),
            Names.vertx("ext.web.client.**", "core.http.HttpClient", "core.http.HttpClientRequest"),
            Names.ee("xml.ws.Service", "xml.soap.SOAPConnection", "xml.ws.BindingProvider"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-http-client",
                "Finds requests with the HTTP clients of the JDK and of libraries.",
                Capability.HTTP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.HTTP_OUTBOUND);
    }
}
