using System.Runtime.InteropServices;
using Social.Samples.Emulator;
using Social.Testing;

if (!CommandLine.TryParse(args, out var options, out var problem))
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine("Usage: dotnet run --project samples/Emulator -- [--twitter-port 8080] [--linkedin-port …] [--tiktok-port …] [--youtube-port …] [--googlebusiness-port …] [--reddit-port …] [--threads-port …] [--facebook-port …] [--instagram-port …] [--whatsapp-port …]");
    return 2;
}

await using var emulator = await SocialEmulator.StartAsync(options);
Introduction.Print(emulator, Console.Out);

var stopped = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stopped.Task;
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped.TrySetResult();
}
