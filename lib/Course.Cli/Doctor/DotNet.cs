using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Course.Cli;

/// <summary>The SDK, the runtime, the processor, and whether the library was built.</summary>
internal static class DotNet
{
    public static IEnumerable<Symptom> Examine()
    {
        string? sdk = Probe.Output("dotnet", "--version");
        yield return new(".NET SDK", sdk is not null, sdk ?? "`dotnet` is not on the path", "builds everything: install the .NET 10 SDK", Required: true);
        yield return new(".NET runtime", true, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores", "");
        yield return new("SIMD", Vector.IsHardwareAccelerated, Simd(), "makes tensors several times faster: a newer processor");
        yield return Library();
    }

    private static string Simd() =>
        Vector512.IsHardwareAccelerated ? "512 bits"
        : Vector256.IsHardwareAccelerated ? "256 bits"
        : Vector128.IsHardwareAccelerated ? "128 bits" : "none";

    private static Symptom Library()
    {
        const string path = "artifacts/bin/Course.Charts/release/Course.Charts.dll";
        bool built = CourseFolders.Root is { } root && File.Exists(Path.Combine(root, path));
        return new("library", built, built ? path : "not built", "notebooks load it: dotnet build -c Release Course.sln", Required: true);
    }
}
