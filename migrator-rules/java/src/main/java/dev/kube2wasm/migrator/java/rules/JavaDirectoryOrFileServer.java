package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds clients of directory servers (LDAP) and file servers (FTP, SFTP, SMB). */
@AutoService(Rule.class)
public final class JavaDirectoryOrFileServer implements Rule {

    private static final String[] PATTERNS = {
        "javax.naming.ldap.**",
        "javax.naming.directory.InitialDirContext",
        "javax.naming.directory.DirContext",
        "org.springframework.ldap.**",
        "org.springframework.security.ldap.**",
        "com.unboundid.ldap.**",
        "org.springframework.data.ldap.**",
        "org.apache.commons.net.**",
        "com.jcraft.jsch.**",
        "net.schmizz.sshj.**",
        "org.apache.sshd.client.**",
        "jcifs.**",
        "com.hierynomus.smbj.**",
        "org.springframework.integration.ftp.**",
        "org.springframework.integration.sftp.**"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-directory-or-file-server",
                "Finds clients of LDAP, FTP, SSH and SMB servers.",
                Capability.TCP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.TCP_OUTBOUND);
    }
}
