using System.CommandLine;

namespace Course.Cli;

/// <summary><c>course kernel</c>: makes Jupyter know the course's C# kernel.</summary>
public static class KernelVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal) => new Verb(
        "kernel",
        "Installs the course's C# kernel for Jupyter (it needs Python with ipykernel, which Jupyter brings).",
        ("kernel install", "for this user; then open a notebook of notebooks/ in Jupyter"),
        ("kernel install --prefix /opt/venv", "into a Python environment"),
        ("kernel status", "whether it is installed, and whether what it starts is built"),
        ("kernel uninstall", "takes it out again"))
    {
        Action(terminal, "install", "Installs the kernel under the name .net-csharp.", Install),
        Action(terminal, "uninstall", "Takes the kernel out again.", Uninstall),
        Action(terminal, "status", "Shows whether the kernel is installed, and what it starts.", Status),
    };

    private static Command Action(Terminal terminal, string name, string description, Func<Terminal, KernelSpec, int> run)
    {
        var verb = new Verb(name, description, ($"kernel {name}", "for this user"));
        var user = new Option<bool>("--user") { Description = "For this user (the default)." };
        var prefix = new Option<string?>("--prefix") { Description = "In a Python environment instead.", HelpName = "DIR" };
        verb.Options.Add(user);
        verb.Options.Add(prefix);
        verb.SetAction(parsed =>
        {
            string? chosen = parsed.GetValue(prefix);
            if (chosen is not null && parsed.GetValue(user)) throw new UserError("--user and --prefix exclude each other; give one of them.");
            if (chosen is not null && !Directory.Exists(chosen)) throw new UserError($"there is no folder '{chosen}' to install into.");
            return run(terminal, chosen is null ? KernelSpec.OfUser() : KernelSpec.OfPrefix(Path.GetFullPath(chosen)));
        });
        return verb;
    }

    private static int Install(Terminal terminal, KernelSpec spec)
    {
        if (spec.Exists && !spec.IsOurs)
            throw new UserError($"another kernel of the name .net-csharp is installed in {spec.Folder}, probably .NET Interactive's. Delete that folder first if you want the course's kernel instead.");
        spec.Install();
        terminal.Out.WriteLine($"Installed in {spec.Folder}. Open a notebook of notebooks/ in Jupyter and run it.");
        return 0;
    }

    private static int Uninstall(Terminal terminal, KernelSpec spec)
    {
        if (!spec.IsOurs) throw new UserError($"the course's kernel is not installed in {spec.Folder}.");
        spec.Uninstall();
        terminal.Out.WriteLine($"Deleted {spec.Folder}.");
        return 0;
    }

    private static int Status(Terminal terminal, KernelSpec spec)
    {
        if (!spec.Exists) throw new UserError($"no kernel is installed in {spec.Folder}; install it with\n  {CourseCommand.Invocation} kernel install");
        if (!spec.IsOurs) throw new UserError($"the kernel in {spec.Folder} is not the course's.");
        if (spec.Host is not { } host || !File.Exists(host))
            throw new UserError($"the kernel in {spec.Folder} starts {spec.Host ?? "nothing"}, which is not there. Build the course and install the kernel again:\n  dotnet build -c Release Course.sln\n  {CourseCommand.Invocation} kernel install");
        terminal.Out.WriteLine($"Installed in {spec.Folder}.\nIt starts {host}.");
        return 0;
    }
}
