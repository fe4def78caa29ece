package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds clients of cloud services, search engines and language models that are called over HTTP. */
@AutoService(Rule.class)
public final class JavaCloudApi implements Rule {

    private static final String[] PATTERNS = {
        "software.amazon.awssdk.services.**",
        "com.amazonaws.services.**",
        "com.google.cloud.storage.**",
        "com.google.api.services.**",
        "com.google.firebase.**",
        "com.azure.**",
        "com.microsoft.azure.storage.**",
        "io.minio.**",
        "com.aliyun.oss.**",
        "com.qcloud.cos.**",
        "io.quarkiverse.langchain4j.RegisterAiService",
        "dev.langchain4j.model.**",
        "dev.langchain4j.service.AiServices",
        "org.springframework.ai.**",
        "com.openai.**",
        "com.theokanning.openai.**",
        "com.anthropic.**",
        "co.elastic.clients.**",
        "org.elasticsearch.client.**",
        "org.opensearch.client.**",
        "org.springframework.data.elasticsearch.**",
        "org.apache.solr.client.**",
        "com.stripe.**",
        "com.twilio.**",
        "com.sendgrid.**",
        "com.slack.api.**",
        "org.kohsuke.github.**",
        "org.keycloak.admin.client.**",
        "org.springframework.vault.**",
        "com.bettercloud.vault.**",
        "com.paypal.**",
        "com.maxmind.geoip2.WebServiceClient",
        "com.google.maps.**"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-cloud-api",
                "Finds clients of cloud and AI services that are called over HTTP.",
                Capability.HTTP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.HTTP_OUTBOUND);
    }
}
