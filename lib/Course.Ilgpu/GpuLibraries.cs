using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ILGPU;

namespace Course;

/// <summary>
/// Finds the drivers' libraries by the names they have on Linux: without development packages there is only
/// libcuda.so.1 and libOpenCL.so.1, and ILGPU asks for libcuda.so and libOpenCL.so.
/// </summary>
internal static class GpuLibraries
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        var context = AssemblyLoadContext.GetLoadContext(typeof(Context).Assembly) ?? AssemblyLoadContext.Default;
        context.ResolvingUnmanagedDll += Resolve;
        return true;
    });

    /// <summary>Makes the names known; a second call does nothing.</summary>
    public static void Register() => _ = Registered.Value;

    /// <summary>The file that a driver's library has on Linux, or null for any other library.</summary>
    public static string? FileOf(string library) => library switch
    {
        "cuda" => "libcuda.so.1",
        "OpenCL" => "libOpenCL.so.1",
        _ => null,
    };

    /// <summary>Whether a library can be loaded, by either name.</summary>
    public static bool IsHere(string library)
    {
        if (!NativeLibrary.TryLoad(library, typeof(Context).Assembly, null, out nint handle)) return false;
        NativeLibrary.Free(handle);
        return true;
    }

    private static nint Resolve(Assembly asking, string library) =>
        OperatingSystem.IsLinux() && FileOf(library) is { } file && NativeLibrary.TryLoad(file, out nint handle) ? handle : 0;
}
