using System.Reflection;
using System.Runtime.Loader;

namespace Course.Notebooks.Host;

/// <summary>
/// Where cells and the libraries they load live. A library that a cell names by path comes from there together
/// with its neighbours, even where the kernel's own folder holds another copy of it: there is never more than one
/// of each. Only the framework and the kernel itself are shared with the process.
/// </summary>
internal sealed class CellLoadContext() : AssemblyLoadContext("cells")
{
    private readonly Dictionary<string, string> _libraries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _nativeLibraries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = [];

    /// <summary>Makes a library known. Answers false, with the path already in use, when one of that name is.</summary>
    public bool Register(string path, out string used)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        lock (_libraries)
        {
            if (FrameworkReferences.SharedNames.Contains(name))
            {
                used = FrameworkReferences.Paths.GetValueOrDefault(name, path);
                return false;
            }
            if (!_libraries.TryAdd(name, path))
            {
                used = _libraries[name];
                return false;
            }
            _folders.Add(Path.GetDirectoryName(path)!);
            used = path;
            return true;
        }
    }

    /// <summary>Makes a native library known by its file name.</summary>
    public void RegisterNative(string path)
    {
        lock (_libraries)
            _nativeLibraries[Path.GetFileNameWithoutExtension(path)] = path;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        if (name.Name is null || FrameworkReferences.SharedNames.Contains(name.Name))
            return null;
        return FindLibrary(name.Name) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string name)
    {
        lock (_libraries)
        {
            string simple = Path.GetFileNameWithoutExtension(name);
            string? path = _nativeLibraries.GetValueOrDefault(simple) ?? _nativeLibraries.GetValueOrDefault("lib" + simple);
            return path is null ? 0 : LoadUnmanagedDllFromPath(path);
        }
    }

    private string? FindLibrary(string name)
    {
        lock (_libraries)
        {
            return _libraries.TryGetValue(name, out string? path)
                ? path
                : _folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        }
    }
}
