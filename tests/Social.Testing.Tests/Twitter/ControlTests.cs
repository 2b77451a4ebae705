namespace Social.Testing.Tests.Twitter;

public sealed class ControlTests : TwitterTestBase
{
    [Fact]
    public async Task Another_process_can_drive_the_network()
    {
        (await Post("/_emulator/users", """{"username":"ada","premium":true}""")).Status.ShouldBe(200);
        var token = (await Post("/_emulator/tokens", """{"username":"ada","scopes":["tweet.read","tweet.write","users.read"]}""")).Json["access_token"]!.GetValue<string>();
        (await Post("/2/tweets", """{"text":"from outside"}""", token)).Status.ShouldBe(201);

        var summary = await Get("/_emulator/");
        summary.Json["tweets"]!.GetValue<int>().ShouldBe(1);
        (await Get("/_emulator/counts")).Json["POST /2/tweets"]!.GetValue<int>().ShouldBe(1);
        (await Get("/_emulator/tweets")).Json["tweets"]![0]!["author"]!.GetValue<string>().ShouldBe("ada");
        var requests = (await Get("/_emulator/requests")).Json["requests"]!.AsArray();
        requests.Count.ShouldBe(1);
        requests[0]!["taken"]!.GetValue<bool>().ShouldBeTrue();
        requests[0]!["body"].ShouldBeNull();
    }

    [Fact]
    public async Task Faults_clock_and_reset_work_from_outside()
    {
        (await Post("/_emulator/faults", """{"kind":"server_error_before","path":"/2/users/me","status":500}""")).Status.ShouldBe(200);
        (await Get("/2/users/me")).Status.ShouldBe(500);
        (await Post("/_emulator/clock", """{"advance_seconds":7200}""")).Status.ShouldBe(200);
        (await Get("/2/users/me")).Status.ShouldBe(401);
        (await Post("/_emulator/options", """{"self_serve_restrictions":true}""")).Status.ShouldBe(200);
        Twitter.Options.SelfServeRestrictions.ShouldBeTrue();

        (await Post("/_emulator/reset")).Status.ShouldBe(200);

        Twitter.Requests.Count.ShouldBe(0);
        Twitter.Clock.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("/_emulator/faults", """{"kind":"meteor"}""", "'meteor' is no kind of fault")]
    [InlineData("/_emulator/faults", """{"kind":"slow","patience":1}""", "A fault has no member 'patience'")]
    [InlineData("/_emulator/users", """{}""", "A user needs a username.")]
    [InlineData("/_emulator/users", """{"username":"not a name"}""", "'not a name' does not")]
    [InlineData("/_emulator/tokens", """{"kind":"magic"}""", "'magic' is no kind of token")]
    public async Task A_wrong_control_call_says_what_is_wrong(string path, string body, string message)
    {
        var answer = await Post(path, body);

        answer.Status.ShouldBe(400);
        answer.Json["error"]!.GetValue<string>().ShouldContain(message);
    }
}
