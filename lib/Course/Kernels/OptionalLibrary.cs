using System.Reflection;
using System.Runtime.Loader;

namespace Course;

/// <summary>
/// Finds at run time what an optional library brings: this library knows the interface, the optional one has a class for it.
/// </summary>
/// <param name="name">The assembly, such as Course.Ilgpu.</param>
/// <param name="type">Its class, with a constructor without parameters.</param>
/// <param name="package">The assembly that it is written for; its folder stays known once that is loaded.</param>
/// <param name="howToSwitchOn">The command that builds it, for messages.</param>
internal sealed class OptionalLibrary(string name, string type, string package, string howToSwitchOn)
{
    /// <summary>A new object of the class, or null where the library was not built.</summary>
    /// <exception cref="InvalidOperationException">The library is there and cannot be used; the message says why.</exception>
    public T? Open<T>() where T : class => Find() is { } path ? Load<T>(path) : null;

    /// <summary>The library beside this one, or in the folder of builds that this one or the current folder lies in.</summary>
    private string? Find()
    {
        string here = Path.GetDirectoryName(typeof(OptionalLibrary).Assembly.Location) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory;
        IEnumerable<string> places = [here, .. Above(here), .. Above(Environment.CurrentDirectory)];
        return places.Select(place => Path.Combine(place, name + ".dll")).FirstOrDefault(File.Exists);
    }

    private IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return Path.Combine(folder, "artifacts", "bin", name, "release");
    }

    private T? Load<T>(string path) where T : class
    {
        // Into the same context as this library: the interface must be this one.
        var context = AssemblyLoadContext.GetLoadContext(typeof(OptionalLibrary).Assembly) ?? AssemblyLoadContext.Default;
        Assembly? Neighbour(AssemblyLoadContext asked, AssemblyName wanted)
        {
            string file = Path.Combine(Path.GetDirectoryName(path)!, wanted.Name + ".dll");
            return wanted.Name == typeof(OptionalLibrary).Assembly.GetName().Name ? typeof(OptionalLibrary).Assembly
                : File.Exists(file) ? asked.LoadFromAssemblyPath(file) : null;
        }
        context.Resolving += Neighbour;
        try
        {
            // Built without the switch, the library is empty.
            if (context.LoadFromAssemblyPath(path).GetType(type) is not { } found) return null;
            return Activator.CreateInstance(found) as T
                ?? throw new InvalidOperationException($"{path} belongs to another build of the course. Build it again: {howToSwitchOn}");
        }
        catch (Exception e) when (e is TargetInvocationException or TypeLoadException or MissingMethodException or BadImageFormatException or FileLoadException or FileNotFoundException)
        {
            throw new InvalidOperationException($"{path} cannot be used: {(e.InnerException ?? e).Message}", e);
        }
        finally
        {
            // The package loads its parts when they are first used, so its folder stays known once it is in use.
            if (context.Assemblies.All(assembly => assembly.GetName().Name != package)) context.Resolving -= Neighbour;
        }
    }
}
