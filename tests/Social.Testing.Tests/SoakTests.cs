using System.Net.Http.Headers;
using System.Text;

namespace Social.Testing.Tests;

public sealed class SoakTests
{
    [Fact]
    public async Task Under_random_faults_the_record_and_the_state_agree()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var emulator = await SocialEmulator.StartAsync(cancellationToken: cancellation);
        var twitter = emulator.Twitter;
        twitter.Options.EnforceRateLimits = false;
        twitter.Faults.AddRandom(
            1, 0.05,
            new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead },
            new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken },
            new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, TakeEffect = true },
            new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorAfter },
            new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore },
            new EmulatorFault { Kind = EmulatorFaultKind.TornBody });
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        var token = twitter.IssueOAuth2Token().AccessToken;
        var attempts = 0;
        var failed = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, 300), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (i, ct) =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(twitter.BaseAddress, "/2/tweets"))
            {
                Content = new StringContent($$"""{"text":"post {{i}}"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            };
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            Interlocked.Increment(ref attempts);
            try
            {
                using var response = await client.SendAsync(request, ct);
                await response.Content.ReadAsStringAsync(ct);
                if ((int)response.StatusCode != 201) Interlocked.Increment(ref failed);
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref failed);
            }
        });

        failed.ShouldBeGreaterThan(0);
        twitter.Requests.CountOf("POST", "/2/tweets").ShouldBe(attempts);
        twitter.Requests.Count(r => r.IsTaken).ShouldBe(twitter.Tweets.Count);
        twitter.Requests.Count(r => r.Fault is null or EmulatorFaultKind.TornBody).ShouldBeGreaterThan(0);
        twitter.Failures.ShouldBeEmpty();
    }
}
