using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Course.Jupyter.Tests;

/// <summary>Debian's classic Jupyter Notebook on loopback, with the course's kernel installed, its settings in a folder of its own.</summary>
internal sealed class JupyterServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _server;
    private readonly string _settings = Directory.CreateTempSubdirectory("jupyter-").FullName;

    private JupyterServer(string folder)
    {
        int port = FreePort();
        Address = $"http://127.0.0.1:{port}";
        Start("dotnet", Path.Combine(AppContext.BaseDirectory, "Course.Cli.dll"), "kernel", "install").WaitForExit();
        _server = Start("/usr/bin/python3", "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}",
            "--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={folder}");
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>A server of the notebooks in a folder; it trusts nothing that another server has run.</summary>
    public static async Task<JupyterServer> StartAsync(string folder)
    {
        var server = new JupyterServer(folder);
        using var http = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience;)
        {
            try
            {
                await http.GetStringAsync(server.Address + "/api");
                return server;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }
        await server.DisposeAsync();
        throw new TimeoutException($"Jupyter did not answer at {server.Address}.");
    }

    public async ValueTask DisposeAsync()
    {
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        Directory.Delete(_settings, recursive: true);
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string variable in (string[])["JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"])
            start.Environment[variable] = Path.Combine(_settings, variable.ToLowerInvariant());
        var process = Process.Start(start)!;
        // Read what it says, so that it never waits for a reader.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
