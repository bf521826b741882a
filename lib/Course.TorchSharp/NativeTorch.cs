using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Course;

/// <summary>TorchSharp calls two native libraries, its own and PyTorch's. They are looked for where the packages put them.</summary>
internal static class NativeTorch
{
    private static bool loaded;

    /// <summary>A library that is loaded by its path, as from a notebook, does not get its native parts found by .NET.</summary>
#pragma warning disable CA2255 // before TorchSharp's first call, which may be a student's
    [ModuleInitializer]
    internal static void FindBesideTheLibrary() =>
        (AssemblyLoadContext.GetLoadContext(typeof(torch).Assembly) ?? AssemblyLoadContext.Default).ResolvingUnmanagedDll += Find;
#pragma warning restore CA2255

    /// <summary>Loads them, so that what is missing is said here and not in the middle of a computation.</summary>
    /// <exception cref="InvalidOperationException">One of them is missing or does not fit; the message says what to install.</exception>
    public static void Load()
    {
        if (loaded) return;
        try
        {
            torch.InitializeDeviceType(DeviceType.CPU);
            using var probe = torch.zeros(1);
            loaded = true;
        }
        catch (Exception e) when (e is NotSupportedException or TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new InvalidOperationException(Advice(Refusal() ?? (e.InnerException ?? e).Message), e);
        }
    }

    /// <summary>What to do about a native library that cannot be loaded.</summary>
    internal static string Advice(string reason) =>
        $"TorchSharp {typeof(torch).Assembly.GetName().Version?.ToString(3)}: its native library cannot be loaded. It needs LibTorchSharp and libtorch, which the package TorchSharp-cpu brings for "
        + $"Windows, macOS and Linux on x64 (newer ones on arm64 macOS, too); this is {RuntimeInformation.OSDescription} on {RuntimeInformation.ProcessArchitecture}. Restore it with "
        + $"{Framework.HowToSwitchOn}, or, if it was built against the system's libtorch, install that (Debian: apt-get install libtorch1.13 or libtorch-dev). "
        + $"The reason given: {reason.Split('\n')[0]}";

    /// <summary>What the system says about a library that is there, such as the name of another one that it needs; TorchSharp keeps that to itself.</summary>
    private static string? Refusal()
    {
        try
        {
            if (Candidates("LibTorchSharp").FirstOrDefault() is { } path) NativeLibrary.Load(path);
            return null;
        }
        catch (DllNotFoundException e)
        {
            // The first line is .NET's advice; what the system said comes after it.
            return e.Message.Split('\n', 2)[^1].Trim();
        }
    }

    private static nint Find(Assembly _, string name) =>
        Candidates(name).Select(path => NativeLibrary.TryLoad(path, out nint handle) ? handle : 0).FirstOrDefault(handle => handle != 0);

    private static IEnumerable<string> Candidates(string name) => Path.GetDirectoryName(typeof(torch).Assembly.Location) is { Length: > 0 } folder
        ? Files(name).SelectMany(file => new[] { Path.Combine(folder, "runtimes", Platform, "native", file), Path.Combine(folder, file) }).Where(File.Exists)
        : [];

    private static string[] Files(string name) => OperatingSystem.IsWindows() ? [name, $"{name}.dll"]
        : OperatingSystem.IsMacOS() ? [$"lib{name}.dylib"] : [$"lib{name}.so"];

    private static string Platform => (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")
        + (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");
}
