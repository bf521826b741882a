using System.Reflection;
using System.Runtime.Loader;

namespace Course;

/// <summary>Finds the accelerator that the optional library Course.Ilgpu brings, where that was built.</summary>
public static class Accelerator
{
    private const string Library = "Course.Ilgpu", Type = "Course.IlgpuAccelerator";

    /// <summary>What to do where <see cref="Open"/> finds nothing.</summary>
    public const string HowToSwitchOn = "dotnet build -c Release Course.sln -p:WithIlgpu=true";

    /// <summary>The best device there is, or null where Course.Ilgpu was not built. The caller disposes of it.</summary>
    /// <exception cref="InvalidOperationException">The library is there and cannot be used; the message says why.</exception>
    public static IAccelerator? Open() => Find() is { } library ? Load(library) : null;

    /// <summary>The library beside this one, or in the folder of builds that this one or the current folder lies in.</summary>
    private static string? Find()
    {
        string here = Path.GetDirectoryName(typeof(Accelerator).Assembly.Location) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory;
        IEnumerable<string> places = [here, .. Above(here), .. Above(Environment.CurrentDirectory)];
        return places.Select(place => Path.Combine(place, Library + ".dll")).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return Path.Combine(folder, "artifacts", "bin", Library, "release");
    }

    private static IAccelerator? Load(string path)
    {
        // Into the same context as this library: its IAccelerator must be this one.
        var context = AssemblyLoadContext.GetLoadContext(typeof(Accelerator).Assembly) ?? AssemblyLoadContext.Default;
        Assembly? Neighbour(AssemblyLoadContext asked, AssemblyName name)
        {
            string file = Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll");
            return name.Name == typeof(Accelerator).Assembly.GetName().Name ? typeof(Accelerator).Assembly
                : File.Exists(file) ? asked.LoadFromAssemblyPath(file) : null;
        }
        context.Resolving += Neighbour;
        try
        {
            // Built without the switch, the library is empty.
            if (context.LoadFromAssemblyPath(path).GetType(Type) is not { } type) return null;
            return Activator.CreateInstance(type) as IAccelerator
                ?? throw new InvalidOperationException($"{path} belongs to another build of the course. Build it again: {HowToSwitchOn}");
        }
        catch (Exception e) when (e is TargetInvocationException or TypeLoadException or MissingMethodException or BadImageFormatException or FileLoadException or FileNotFoundException)
        {
            throw new InvalidOperationException($"{path} cannot be used: {(e.InnerException ?? e).Message}", e);
        }
        finally
        {
            // ILGPU loads its parts when they are first used, so its folder stays known once it is in use.
            if (context.Assemblies.All(assembly => assembly.GetName().Name != "ILGPU")) context.Resolving -= Neighbour;
        }
    }
}
