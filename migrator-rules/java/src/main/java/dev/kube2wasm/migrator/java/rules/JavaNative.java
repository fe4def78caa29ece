package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds native code: loaded by the service, or underneath a library that it calls. Drawing with AWT is native, too. */
@AutoService(Rule.class)
public final class JavaNative implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "com.sun.jna.**",
                    "jnr.ffi.**",
                    "java.lang.foreign.Linker",
                    "java.lang.foreign.SymbolLookup",
                    "java.awt.image.**",
                    "java.awt.Graphics",
                    "java.awt.Graphics2D",
                    "java.awt.Font",
                    "java.awt.FontMetrics",
                    "java.awt.Toolkit",
                    "java.awt.Robot",
                    "java.awt.GraphicsEnvironment",
                    "javax.imageio.**",
                    "javax.swing.**",
                    "javax.sound.sampled.**",
                    "javafx.**",
                    "com.google.zxing.client.j2se.**",
                    "net.coobird.thumbnailator.**",
                    "org.imgscalr.**",
                    "com.google.code.kaptcha.**",
                    "com.wf.captcha.**",
                    "cn.hutool.captcha.**",
                    "org.jfree.chart.**",
                    "net.sf.jasperreports.**",
                    "org.apache.batik.**",
                    "org.apache.pdfbox.rendering.**",
                    "org.opencv.**",
                    "nu.pattern.**",
                    "org.bytedeco.**",
                    "org.tensorflow.**",
                    "ai.onnxruntime.**",
                    "ai.djl.**",
                    "org.deeplearning4j.**",
                    "org.nd4j.**",
                    "ml.dmlc.xgboost4j.**",
                    "net.sourceforge.tess4j.**",
                    "com.microsoft.cognitiveservices.speech.**",
                    "org.rocksdb.**",
                    "org.iq80.leveldb.**",
                    "org.fusesource.leveldbjni.**",
                    "org.lmdbjava.**",
                    "com.github.luben.zstd.**",
                    "com.aayushatharva.brotli4j.**",
                    "org.graalvm.polyglot.**",
                    "com.eclipsesource.v8.**",
                    "com.caoccao.javet.**",
                    "jep.**",
                    "com.fazecast.jSerialComm.**",
                    "org.usb4java.**",
                    "com.pi4j.**"),
            Names.members("java.lang.System", "load", "loadLibrary"),
            Names.members("java.lang.Runtime", "load", "loadLibrary"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-native", "Finds native code.", Capability.JNI_NATIVE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.JNI_NATIVE);
    }
}
