using System.Text.Json;
using Course;
using Course.Mpi;

return MpiProcess.Run(mpi => args switch
{
    [] => Train(mpi),
    ["layers"] => Layers(mpi),
    ["fail"] => Fail(mpi),
    _ => throw new ArgumentException($"Usage: mpirun -n 4 dotnet Course.Mpi.dll [layers|fail]; got {string.Join(' ', args)}."),
});

static int Train(MpiProcess mpi)
{
    var report = DigitsTraining.Run(mpi.Communicator<double>());
    if (mpi.Rank == 0) Console.WriteLine(JsonSerializer.Serialize(report));
    return 0;
}

static int Layers(MpiProcess mpi)
{
    var errors = CutNetwork.Errors(mpi.Communicator<float>());
    if (mpi.Rank == 0) Console.WriteLine(JsonSerializer.Serialize(errors));
    return 0;
}

// The last process fails while the others wait for its numbers: all must end, with its message.
static int Fail(MpiProcess mpi)
{
    string? nothing = mpi.Rank == mpi.Processes - 1 ? null : "";
    var numbers = new float[nothing!.Length + 1];
    mpi.Communicator<float>().AllReduce(numbers);
    return 0;
}
