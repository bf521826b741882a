using System.Runtime.InteropServices;

namespace Course;

/// <summary>
/// The few functions of Open MPI that the course calls. What C names MPI_COMM_WORLD, MPI_DOUBLE or MPI_SUM is, in Open MPI, the address of a
/// variable that the library exports; so handles are found by name like functions. (Other MPIs number their handles: MPICH cannot be used.)
/// </summary>
internal sealed unsafe class MpiLibrary
{
    /// <summary>Open MPI 4, as Debian 12 and Ubuntu 24.04 have it.</summary>
    public const string Name = "libmpi.so.40";

    private const int Success = 0, LongestMessage = 256, OneThreadCalls = 1;
    private static readonly void* InPlace = (void*)1;

    private readonly nint library, world, sum;
    private readonly delegate* unmanaged<void*, nint, int, nint, nint, nint, int> allReduce;
    private readonly delegate* unmanaged<void*, int, nint, void*, int*, int*, nint, nint, int> allGather;
    private readonly delegate* unmanaged<void*, int, nint, int, nint, int> broadcast;
    private readonly delegate* unmanaged<int, byte*, int*, int> errorString;

    private MpiLibrary(nint library)
    {
        this.library = library;
        world = Export("ompi_mpi_comm_world");
        sum = Export("ompi_mpi_op_sum");
        allReduce = (delegate* unmanaged<void*, nint, int, nint, nint, nint, int>)Export("MPI_Allreduce");
        allGather = (delegate* unmanaged<void*, int, nint, void*, int*, int*, nint, nint, int>)Export("MPI_Allgatherv");
        broadcast = (delegate* unmanaged<void*, int, nint, int, nint, int>)Export("MPI_Bcast");
        errorString = (delegate* unmanaged<int, byte*, int*, int>)Export("MPI_Error_string");
    }

    /// <summary>Loads the library, without starting MPI.</summary>
    /// <exception cref="MpiNotFoundException">It is not installed, or is no Open MPI.</exception>
    public static MpiLibrary Load(string name = Name)
    {
        try
        {
            return new(NativeLibrary.Load(name));
        }
        catch (Exception reason) when (reason is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new MpiNotFoundException(name, reason);
        }
    }

    /// <summary>Whether MPI was started in this process; it starts once only.</summary>
    public bool IsInitialized
    {
        get
        {
            int flag;
            Check("MPI_Initialized", ((delegate* unmanaged<int*, int>)Export("MPI_Initialized"))(&flag));
            return flag != 0;
        }
    }

    /// <summary>Joins the processes that mpirun started. Errors are returned from now on; MPI's own way is to end the process.</summary>
    public void Initialize()
    {
        int provided;
        Check("MPI_Init_thread", ((delegate* unmanaged<void*, void*, int, int*, int>)Export("MPI_Init_thread"))(null, null, OneThreadCalls, &provided));
        Check("MPI_Comm_set_errhandler", ((delegate* unmanaged<nint, nint, int>)Export("MPI_Comm_set_errhandler"))(world, Export("ompi_mpi_errors_return")));
    }

    public int Rank => OfWorld("MPI_Comm_rank");

    public int Size => OfWorld("MPI_Comm_size");

    /// <summary>Waits for all processes and leaves MPI.</summary>
    public void Leave() => Check("MPI_Finalize", ((delegate* unmanaged<int>)Export("MPI_Finalize"))());

    /// <summary>Ends all processes.</summary>
    public void Abort(int exitCode) => ((delegate* unmanaged<nint, int, int>)Export("MPI_Abort"))(world, exitCode);

    public void AllReduce<T>(Span<T> values) where T : unmanaged
    {
        fixed (T* start = values) Check("MPI_Allreduce", allReduce(InPlace, (nint)start, values.Length, TypeOf<T>(), sum, world));
    }

    public void AllGather<T>(Span<T> values, ReadOnlySpan<int> counts, ReadOnlySpan<int> starts) where T : unmanaged
    {
        fixed (T* start = values)
        fixed (int* count = counts, first = starts)
            Check("MPI_Allgatherv", allGather(InPlace, 0, TypeOf<T>(), start, count, first, TypeOf<T>(), world));
    }

    public void Broadcast<T>(Span<T> values, int root) where T : unmanaged
    {
        fixed (T* start = values) Check("MPI_Bcast", broadcast(start, values.Length, TypeOf<T>(), root, world));
    }

    private nint TypeOf<T>() => Export(typeof(T) == typeof(double) ? "ompi_mpi_double" : "ompi_mpi_float");

    private int OfWorld(string function)
    {
        int value;
        Check(function, ((delegate* unmanaged<nint, int*, int>)Export(function))(world, &value));
        return value;
    }

    private nint Export(string name) => NativeLibrary.GetExport(library, name);

    private void Check(string function, int code)
    {
        if (code == Success) return;
        byte* text = stackalloc byte[LongestMessage];
        int length;
        string reason = errorString(code, text, &length) == Success ? Marshal.PtrToStringUTF8((nint)text, length) : $"error {code}";
        throw new CommunicationException($"{function} failed: {reason}");
    }
}
