namespace Course;

/// <summary>
/// This process among those that mpirun started together: <c>return MpiProcess.Run(mpi =&gt; { … });</c> is the whole Main of a program that is run
/// with <c>mpirun -n 4 dotnet Program.dll</c>. Without mpirun it is alone.
/// </summary>
/// <remarks>MPI stands for message passing interface; its processes may be on one machine or many. Ledger E-95.</remarks>
public sealed class MpiProcess
{
    private readonly MpiLibrary library;

    private MpiProcess(MpiLibrary library) => (this.library, Rank, Processes) = (library, library.Rank, library.Size);

    /// <summary>Which process this is: 0 to k − 1.</summary>
    public int Rank { get; }

    /// <summary>The number of processes, k.</summary>
    public int Processes { get; }

    /// <summary>What joins this process with the others.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <exception cref="NotSupportedException">The numbers are of another type.</exception>
    public MpiCommunicator<T> Communicator<T>() where T : unmanaged, IFloatingPointIeee754<T> => new(library, Rank, Processes);

    /// <summary>
    /// Joins the processes, runs the program, and leaves when all have finished. Where the program of one process throws, its error is
    /// written and all processes end, as the others would wait for it for ever.
    /// </summary>
    /// <param name="program">What each process does; its result is the exit code. MPI is called from this thread only.</param>
    /// <returns>The exit code for Main.</returns>
    /// <exception cref="MpiNotFoundException">MPI is not installed.</exception>
    /// <exception cref="InvalidOperationException">MPI was started in this process before.</exception>
    public static int Run(Func<MpiProcess, int> program)
    {
        var library = MpiLibrary.Load();
        if (library.IsInitialized) throw new InvalidOperationException("MPI starts once only in a process, and was started before.");
        library.Initialize();
        try
        {
            int exitCode = program(new(library));
            library.Leave();
            return exitCode;
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine($"Process {library.Rank} of {library.Size} failed: {failure}");
            library.Abort(exitCode: 1);
            return 1;
        }
    }
}
