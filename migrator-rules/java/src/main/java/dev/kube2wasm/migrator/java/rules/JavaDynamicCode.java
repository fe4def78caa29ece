package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds classes that the application itself loads by a name unknown when it is built, or generates as it runs. */
@AutoService(Rule.class)
public final class JavaDynamicCode implements Rule {

    /** Calls whose first argument names the class: harmless where the name is constant. */
    private static final String[] BY_NAME = {
        "java.lang.Class#forName", "java.lang.ClassLoader#loadClass", "org.springframework.util.ClassUtils#forName"
    };

    private static final String[] GENERATED = Names.all(
            Names.list(
                    "java.net.URLClassLoader",
                    "java.lang.reflect.Proxy#newProxyInstance",
                    "java.lang.invoke.MethodHandles.Lookup#define*",
                    "net.bytebuddy.**",
                    "javassist.**",
                    "org.objectweb.asm.**",
                    "net.sf.cglib.**",
                    "org.springframework.cglib.**",
                    "org.springframework.aop.framework.ProxyFactory",
                    "javax.tools.ToolProvider",
                    "javax.tools.JavaCompiler",
                    "jdk.jshell.**",
                    "org.codehaus.janino.**",
                    "org.codehaus.commons.compiler.**",
                    "org.apache.felix.**",
                    "org.pf4j.**",
                    "org.kie.**",
                    "org.drools.**"),
            Names.members("java.lang.ClassLoader", "defineClass"));

    private static final String[] SCRIPTS = {
        "javax.script.**",
        "groovy.**",
        "org.codehaus.groovy.**",
        "org.mozilla.javascript.**",
        "org.python.util.**",
        "org.jruby.**",
        "bsh.**",
        "org.luaj.**",
        "com.ql.util.express.**"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-dynamic-code",
                "Finds classes loaded by unknown names or generated at run time.",
                Capability.REFLECTION_DYNAMIC);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.of(
                        Uses.of(service, BY_NAME).except(JavaDynamicCode::isConstant),
                        Uses.of(service, GENERATED).except(u -> u.kind() == Use.Kind.REFERENCE),
                        Uses.of(service, SCRIPTS).except(u -> u.kind() == Use.Kind.REFERENCE))
                .flatMap(uses -> uses.require(Capability.REFLECTION_DYNAMIC));
    }

    private static boolean isConstant(Use call) {
        return call.arguments().stream().limit(1).anyMatch(Optional::isPresent);
    }
}
