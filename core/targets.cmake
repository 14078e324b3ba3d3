# Shared by every target: compilers' options, and one function for a library made of one folder.

find_program(TEMPERA_CCACHE ccache)
if(TEMPERA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${TEMPERA_CCACHE})
endif()
find_program(TEMPERA_MOLD mold)
if(TEMPERA_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
endif()
find_package(Threads REQUIRED)
find_package(PkgConfig)
find_package(nlohmann_json REQUIRED)

add_library(tempera_options INTERFACE)
target_include_directories(tempera_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(tempera_options INTERFACE QT_NO_KEYWORDS TEMPERA_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(tempera_options INTERFACE /W4 /utf-8 $<$<BOOL:${TEMPERA_WERROR}>:/WX>)
else()
    target_compile_options(tempera_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        -Wno-missing-field-initializers $<$<BOOL:${TEMPERA_WERROR}>:-Werror>)
endif()

# tempera_library(NAME DEPENDS targets...): a static library of all sources in the current folder.
function(tempera_library target)
    cmake_parse_arguments(ARG "" "" "DEPENDS;PRIVATE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC tempera_options ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE})
endfunction()

# tempera_in_batches(NAME): eight sources are compiled as one, for most of the time goes into the same headers.
# Names in unnamed namespaces must then differ within the target.
function(tempera_in_batches target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU") # a batch is no header: its classes may hold what no other file sees
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
endfunction()
