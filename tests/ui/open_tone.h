// A project with ten seconds of sound in it, for tests of what is done to labels.
#pragma once

#include "support.h"
#include "ui/workbench.h"

#include <cmath>
#include <gtest/gtest.h>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

namespace tempera::ui::test {

/// Ten seconds of a 440 Hz tone, 16 kHz mono, 16 bit.
inline void write_tone(const QString &path) {
    constexpr int rate = 16'000, samples = 10 * rate;
    QByteArray data;
    const auto u32 = [&](quint32 v) {
        v = qToLittleEndian(v);
        data.append(reinterpret_cast<const char *>(&v), 4);
    };
    const auto u16 = [&](int v) {
        const auto le = qToLittleEndian(static_cast<qint16>(v));
        data.append(reinterpret_cast<const char *>(&le), 2);
    };
    data.append("RIFF");
    u32(36 + 2 * samples);
    data.append("WAVEfmt ");
    u32(16);
    u16(1);
    u16(1);
    u32(rate);
    u32(2 * rate);
    u16(2);
    u16(16);
    data.append("data");
    u32(2 * samples);
    for (int i = 0; i < samples; ++i) u16(static_cast<int>(8000 * std::sin(2 * M_PI * 440 * i / rate)));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(data);
}

/// A project with a sound recording in view.
struct OpenTone : testing::Test {
    QTemporaryDir folder;
    std::unique_ptr<Workbench> bench;

    void SetUp() override {
        write_tone(folder.filePath(QStringLiteral("tone.wav")));
        bench = std::make_unique<Workbench>();
        bench->open_media(folder.filePath(QStringLiteral("tone.wav")));
        ASSERT_TRUE(wait_for([&] { return bench->recording() && bench->axis().duration().us > 0; }));
    }
    [[nodiscard]] EmotionId emotion(const std::string &key) const {
        for (const auto &e : bench->emotions()) {
            if (e.builtin == key) return e.id;
        }
        return {};
    }
};

} // namespace tempera::ui::test
